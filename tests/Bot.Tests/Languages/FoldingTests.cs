using Bot.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Languages;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("مُعَاهَدَةٌ", "معاهده")]
    [InlineData("مـــعـاهدة", "معاهده")]
    [InlineData("أإآٱا", "ااااا")]
    [InlineData("مسؤول قارئ", "مسوول قاري")]
    [InlineData("موسى مستشفى", "موسي مستشفي")]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۱۹۴۰", "1940")]
    [InlineData("٩٫٥٪ من ١٠٠٬٠٠٠", "9.5% من 100,000")]
    [InlineData("پاریس گرگ چین", "باريس كرك جين")]
    [InlineData("Café ÜBER Łódź", "cafe uber lodz")]
    [InlineData("\u200Fبرلين\u200E\uFEFF", "برلين")]
    [InlineData("قرآن", "قران")]
    public void What_writers_leave_to_habit_is_folded(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Letters_that_make_another_word_stay() => Assert.Equal("ح خ ج ع غ ء", Folding.Fold("ح خ ج ع غ ء"));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll(AnyCharacters(), text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_grows_and_no_mark_stays() =>
        Prop.ForAll(AnyCharacters(), text => Folding.Fold(text).Length <= text.Length && !Folding.Fold(text).Any(Folding.IsMark)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyCharacters() =>
        Gen.OneOf(Gen.Choose(0x20, 0x17F), Gen.Choose(0x600, 0x6FF), Gen.Choose(0x2000, 0x206F), Gen.Choose(1, 0xFFFF))
            .Select(c => (char)c).ArrayOf().Select(text => new string(text)).ToArbitrary();
}
