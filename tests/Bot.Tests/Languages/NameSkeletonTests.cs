using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class NameSkeletonTests
{
    [Theory]
    [InlineData("ريبنتروب", "ربنتروب", "Ribbentrop")]
    [InlineData("شولنبرج", "شولنبورغ", "Schulenburg")]
    [InlineData("روزفيلت", "روزفلت", "رووزفلت")]
    [InlineData("مولوتوف", "مولتوف", "Molotov")]
    [InlineData("ستالين", "ستالن", "Stalin")]
    [InlineData("غوبلز", "جوبلز", "جوبيلز")]
    [InlineData("طوكيو", "توكيو", "Tokyo")]
    public void Spellings_of_one_name_meet(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => NameSkeleton.Of(Folding.Fold(spelling))).Distinct());

    [Theory]
    [InlineData("مولوتوف", "ميكويان")]
    [InlineData("هتلر", "هملر")]
    [InlineData("رومانيا", "ألمانيا")]
    public void Other_names_do_not(string one, string other) =>
        Assert.NotEqual(NameSkeleton.Of(Folding.Fold(one)), NameSkeleton.Of(Folding.Fold(other)));

    [Theory]
    [InlineData("يا")]
    [InlineData("ياوو")]
    [InlineData("بب")]
    public void A_word_of_fewer_than_two_consonants_has_none(string word) => Assert.Empty(NameSkeleton.Of(word));
}
