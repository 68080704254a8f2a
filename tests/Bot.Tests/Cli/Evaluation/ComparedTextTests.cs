using Bot.Cli.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Cli.Evaluation;

public sealed class ComparedTextTests
{
    [Theory]
    [InlineData("وقّعَ «الاتفاق»[12] في إبريـل، سنة ١٩٤٠", "وقع الاتفاق في ابريل سنه 1940")]
    [InlineData("بلغ 9.5 مليون و11:05 و10% و100,000 و1,00", "بلغ 9.5 مليون و11:05 و10% و100000 و1 00")]
    [InlineData("٩٫٥ و١٠٠٬٠٠٠", "9.5 و100000")]
    [InlineData("[بعض الكلمات] باقية. Mr. X-1", "بعض الكلمات باقيه mr x 1")]
    [InlineData("مسؤول على المدى قارئ", "مسوول علي المدي قاري")]
    [InlineData("\u200Fكلمة\u200E\u00A0😀", "كلمه")]
    [InlineData("[٣٤]", "")]
    public void Text_is_compared_in_this_form(string text, string normal) => Assert.Equal(normal, ComparedText.Normalise(text));

    [Theory]
    [InlineData("في 25 ديسمبر", "5 ديسمبر", false)]
    [InlineData("في 5 ديسمبر", "5 ديسمبر", true)]
    [InlineData("بلغ 9.5", "9", false)]
    [InlineData("بلغ 9.5", "5", false)]
    [InlineData("سنة 1940.", "1940", true)]
    [InlineData("سنة 19401", "1940", false)]
    [InlineData("في 11:05", "11:05", true)]
    [InlineData("أي نص", "", false)]
    public void An_answer_is_held_when_no_digit_continues_it(string text, string answer, bool held) => Assert.Equal(held, ComparedText.Holds(text, answer));

    [Theory]
    [InlineData("واحد اثنان ثلاثة أربعة خمسة ستة", "صفر واحد اثنان ثلاثة أربعة خمسة", true)]
    [InlineData("واحد اثنان ثلاثة أربعة خمسة ستة", "واحد اثنان ثلاثة أربعة ستة خمسة", false)]
    [InlineData("واحد اثنان", "واحد اثنان", true)]
    [InlineData("أ ب ج د ه و ز ح ط ي ك ل", "أ ب ج د ه 1 2 3 4 5 6 7", false)]
    [InlineData("", "واحد", false)]
    public void A_quote_hits_when_it_shares_a_long_run_of_words(string quote, string evidence, bool hits) => Assert.Equal(hits, ComparedText.Hits(quote, evidence));

    [Fact]
    public void A_whole_page_hits_only_when_half_of_it_is_evidence()
    {
        var page = string.Join(' ', Enumerable.Range(1000, 120));
        Assert.False(ComparedText.Hits(page, string.Join(' ', Enumerable.Range(1000, 50))));
        Assert.True(ComparedText.Hits(page, string.Join(' ', Enumerable.Range(1000, 60))));
    }

    [Fact]
    public void The_form_of_the_form_is_the_form() =>
        Prop.ForAll(Gen.Elements("كَلمة", "9.5", "1,000", "[3]", " ", "،", "أ", "Word", ":", "5", "%").ListOf().Select(parts => string.Join(' ', parts)).ToArbitrary(), text =>
            ComparedText.Normalise(ComparedText.Normalise(text)) == ComparedText.Normalise(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("نص[1][22] آخر\n تال [كلمة]", "نص آخر تال [كلمة]")]
    public void Only_footnote_marks_are_stripped(string text, string stripped) => Assert.Equal(stripped, ComparedText.StripFootnotes(text));
}
