using Bot.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Languages;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("الحكومه", "والحكومه")]
    [InlineData("للحكومه", "بالحكومه")]
    [InlineData("المدينه", "مدينه")]
    [InlineData("مصانع", "المصانع")]
    [InlineData("مهندسون", "مهندسين")]
    [InlineData("شركات", "شركه")]
    [InlineData("ووصل", "وصل")]
    public void Inflected_forms_of_a_word_meet(string one, string other) => Assert.Equal(ArabicStemmer.Stem(one), ArabicStemmer.Stem(other));

    [Theory]
    [InlineData("وصل")]
    [InlineData("الم")]
    [InlineData("بان")]
    [InlineData("فاس")]
    public void A_short_word_is_left_alone(string word) => Assert.Equal(word, ArabicStemmer.StripPrefix(word));

    [Fact]
    public void A_stem_is_part_of_its_word_and_never_empty() =>
        Prop.ForAll(Gen.Elements("ا", "ل", "و", "ب", "ه", "ي", "ن", "ت", "ك", "ف", "م").NonEmptyListOf().Select(string.Concat).ToArbitrary(), word =>
            word.Contains(ArabicStemmer.Stem(word), StringComparison.Ordinal) && ArabicStemmer.Stem(word).Length >= Math.Min(2, word.Length)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("cities", "city")]
    [InlineData("walked", "walking")]
    [InlineData("stopped", "stopping")]
    [InlineData("houses", "house")]
    [InlineData("boxes", "box")]
    [InlineData("glass", "glass")]
    public void English_endings_go(string one, string other) => Assert.Equal(EnglishStemmer.Stem(one), EnglishStemmer.Stem(other));
}
