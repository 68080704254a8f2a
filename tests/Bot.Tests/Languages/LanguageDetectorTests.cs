using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("متى بدأت الحرب؟", Language.Arabic)]
    [InlineData("When did it start?", Language.English)]
    [InlineData("ما معنى OK؟", Language.Arabic)]
    [InlineData("What does «نعم» mean?", Language.English)]
    [InlineData("مَتَى", Language.Arabic)]
    [InlineData("ab جد", Language.Arabic)]
    [InlineData("1940 – 12:30", null)]
    [InlineData("١٢٣ ؟ ،", null)]
    [InlineData("Когда?", null)]
    [InlineData("", null)]
    public void The_script_of_most_letters_decides(string text, Language? language) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("ar", Language.Arabic)]
    [InlineData("AR-eg", Language.Arabic)]
    [InlineData("en_GB", Language.English)]
    [InlineData("fr", null)]
    [InlineData(null, null)]
    public void A_code_is_read_by_its_first_part(string? code, Language? language) => Assert.Equal(language, LanguageCodes.Parse(code));
}
