using Bot.Knowledge;
using Bot.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Languages;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("وصلَ إلى برلين.", "وصل|الي|برلين")]
    [InlineData("9.5 مليون و11:05 صباحًا", "9.5|مليون|و|11:05|صباحا")]
    [InlineData("100,000 طن، و١٠٠٬٠٠٠ برميل", "100000|طن|و|100000|برميل")]
    [InlineData("في 1940. ثم 1941:", "في|1940|ثم|1941")]
    [InlineData("برلين[12][3] و[أصحاب المال]", "برلين|و|اصحاب|المال")]
    [InlineData("2 كم,3", "2|كم|3")]
    [InlineData("Molotov's T-34", "molotov|s|t|34")]
    [InlineData("\U0001F600؟! … [", "")]
    [InlineData("مو\u0640\u0640لو\u064Eتوف", "مولوتوف")]
    public void Words_and_numbers_are_cut_in_order(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), TextAnalyzer.Tokenize(text).Select(token => token.Text));

    [Fact]
    public void A_token_stands_in_the_text_where_it_says() =>
        Prop.ForAll(AnyText(), text => Assert.All(TextAnalyzer.Tokenize(text), token =>
            Assert.Equal(token.Text, Folding.Fold(text[token.Start..token.End]).Replace(",", "", StringComparison.Ordinal)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_are_ordered_and_leave_out_no_letter_or_digit_but_those_of_footnote_marks() =>
        Prop.ForAll(AnyText(), text =>
        {
            var rest = text.ToCharArray();
            var at = 0;
            foreach (var token in TextAnalyzer.Tokenize(text))
            {
                Assert.True(token.Start >= at && token.End > token.Start);
                Array.Fill(rest, ' ', token.Start, token.End - token.Start);
                at = token.End;
            }

            Assert.DoesNotContain(FootnoteMarks.Remove(new string(rest)), char.IsLetterOrDigit);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spelling_habits_give_the_same_tokens() =>
        Assert.Equal(Texts("إتّفاقيّة الأُسطول سنة ١٩٣٩"), Texts("اتفاقيه الاسطول سنه 1939"));

    [Theory]
    [InlineData("كتاب", "_كتا|كتاب|تاب_")]
    [InlineData("يوم", "_يوم|يوم_")]
    [InlineData("من", "_من_")]
    [InlineData("و", "_و_")]
    public void Grams_are_four_characters_with_the_edges_marked(string word, string grams) =>
        Assert.Equal(grams.Split('|'), TextAnalyzer.Grams(word));

    [Theory]
    [InlineData("1940", "1940")]
    [InlineData("negotiations", "negotiation")]
    [InlineData("المفاوضات", "مفاوض")]
    public void A_stem_follows_the_script(string word, string stem) => Assert.Equal(stem, TextAnalyzer.Stem(word));

    private static IEnumerable<string> Texts(string text) => TextAnalyzer.Tokenize(text).Select(token => token.Text);

    private static Arbitrary<string> AnyText() => Gen.Elements(
        "كلمة", "حقًا", "مـد", "ألف", "word", "Word", "É", " ", "\n", "\u00A0", "\u200C", "\u064E", ".", ":", ",", "٬", "٫", "،", "0", "7", "19", "٣", "۴", "१",
        "[12]", "[", "]", "%", "«", "'", "\uFEFB", "²", "½", "\uD83D\uDE00", "\uD835\uDC00", "\uD835", "e\u0301")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
