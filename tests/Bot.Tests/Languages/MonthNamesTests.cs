using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("نوفمبر 1940", 11, 1)]
    [InlineData("تشرين الثاني 1940", 11, 2)]
    [InlineData("تشرين الأول", 10, 2)]
    [InlineData("كانون الثاني", 1, 2)]
    [InlineData("كانون الأول", 12, 2)]
    [InlineData("آب 1939", 8, 1)]
    [InlineData("غشت", 8, 1)]
    [InlineData("جويلية", 7, 1)]
    [InlineData("وبنوفمبر", 0, 0)]
    [InlineData("بنوفمبر", 11, 1)]
    [InlineData("ويونيو", 6, 1)]
    [InlineData("Sept 1", 9, 1)]
    [InlineData("December", 12, 1)]
    [InlineData("باب", 0, 0)]
    [InlineData("لآب", 0, 0)]
    [InlineData("تشرين", 0, 0)]
    [InlineData("1940", 0, 0)]
    public void The_month_at_a_word_is_told_with_the_words_it_takes(string text, int month, int words) =>
        Assert.Equal((month, words), MonthNames.At(TextAnalyzer.Tokenize(text), 0));

    [Fact]
    public void It_looks_where_it_is_told_to()
    {
        var tokens = TextAnalyzer.Tokenize("في 12 نوفمبر");
        Assert.Equal([(0, 0), (0, 0), (11, 1)], Enumerable.Range(0, 3).Select(at => MonthNames.At(tokens, at)));
    }
}
