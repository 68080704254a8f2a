using System.Collections.Frozen;
using System.Text.Json;

namespace Bot.Languages;

/// <summary>The bot's own words by key and language, from Languages/Phrases/*.json.</summary>
public static class Phrases
{
    private static readonly FrozenDictionary<string, string> Arabic = Load("ar");
    private static readonly FrozenDictionary<string, string> English = Load("en");

    /// <exception cref="KeyNotFoundException">No such phrase; a test keeps the languages complete.</exception>
    public static string Get(Language language, string key) => Of(language)[key];

    /// <summary>The phrase with {0}, {1} … filled in.</summary>
    public static string Format(Language language, string key, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Get(language, key), values);

    /// <summary>The phrase in the form that its language has for so many, with {0} for the number.</summary>
    public static string Count(Language language, string key, long count) =>
        Format(language, $"{key}.{PluralForms.Of(language, count).ToString().ToLowerInvariant()}", count);

    internal static FrozenDictionary<string, string> Of(Language language) => language == Language.English ? English : Arabic;

    private static FrozenDictionary<string, string> Load(string code)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"Phrases.{code}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
