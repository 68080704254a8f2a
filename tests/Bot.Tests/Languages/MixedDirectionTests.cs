using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class MixedDirectionTests
{
    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Two)]
    [InlineData(3, PluralForm.Few)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(11, PluralForm.Many)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(103, PluralForm.Few)]
    [InlineData(365, PluralForm.Many)]
    public void Arabic_counts_in_six_forms(long count, PluralForm form) => Assert.Equal(form, PluralForms.Of(Language.Arabic, count));

    [Fact]
    public void Counted_things_read_right_in_both_languages()
    {
        Assert.Equal("اقتباسان", Phrases.Count(Language.Arabic, "quote.found", 2));
        Assert.Equal("7 اقتباسات", Phrases.Count(Language.Arabic, "quote.found", 7));
        Assert.Equal("11 اقتباسًا", Phrases.Count(Language.Arabic, "quote.found", 11));
        Assert.Equal("One quotation", Phrases.Count(Language.English, "quote.found", 1));
        Assert.Equal("2 quotations", Phrases.Count(Language.English, "quote.found", 2));
    }

    [Theory]
    [InlineData("نص عربي", Language.Arabic, "")]
    [InlineData("NATO والحلف", Language.Arabic, "\u200F")]
    [InlineData("1940", Language.Arabic, "\u200F")]
    [InlineData("1940", Language.English, "")]
    [InlineData("«حلف» means pact", Language.English, "\u200E")]
    [InlineData(" \t", Language.Arabic, "")]
    [InlineData("ووصل إلى برلين في 12 نوفمبر [1]", Language.English, "")]
    [InlineData("He arrived in Berlin on 12 November. [1]", Language.Arabic, "")]
    public void A_line_is_marked_only_when_it_would_run_the_wrong_way(string line, Language language, string mark) => Assert.Equal(mark, Bidi.LineMark(line, language));

    [Fact]
    public void Only_what_runs_the_other_way_is_set_apart()
    {
        Assert.Equal("\u2068CC BY-SA 4.0\u2069", Bidi.Isolate("CC BY-SA 4.0", Language.Arabic));
        Assert.Equal("مقال", Bidi.Isolate("مقال", Language.Arabic));
        Assert.Equal("12", Bidi.Isolate("12", Language.Arabic));
    }
}
