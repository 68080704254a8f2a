namespace Bot.Languages;

/// <summary>Tells the language of a text by its script.</summary>
public static class LanguageDetector
{
    /// <summary>The script most letters belong to; null for a text with neither.</summary>
    public static Language? Detect(string text)
    {
        var arabic = text.Count(c => c is >= '\u0600' and <= '\u06FF' && char.IsLetter(c));
        var latin = text.Count(char.IsAsciiLetter);
        return arabic + latin == 0 ? null : arabic >= latin ? Language.Arabic : Language.English;
    }
}
