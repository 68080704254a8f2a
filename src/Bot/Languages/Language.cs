namespace Bot.Languages;

/// <summary>A language the bot speaks. Articles and replies each have exactly one.</summary>
public enum Language
{
    Arabic,
    English,
}

/// <summary>ISO 639-1 codes of <see cref="Language"/>.</summary>
public static class LanguageCodes
{
    public static string Code(this Language language) => language == Language.English ? "en" : "ar";

    /// <summary>Reads "ar", "en", "en-GB" …; null when the code is missing or not spoken.</summary>
    public static Language? Parse(string? code) => code?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "ar" => Language.Arabic,
        "en" => Language.English,
        _ => null,
    };
}
