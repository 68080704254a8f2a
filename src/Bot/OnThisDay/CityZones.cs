using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Time zones by the names people use: a city or country in Arabic or English, an id of the IANA database, "UTC+3".</summary>
public static partial class CityZones
{
    private static readonly (string Id, string[] Names)[] Zones = Load();

    private static readonly FrozenDictionary<string, string> Ids = Zones
        .SelectMany(zone => zone.Names.Select(name => (Name: Key(name), zone.Id)))
        .DistinctBy(city => city.Name)
        .ToFrozenDictionary(city => city.Name, city => city.Id);

    /// <summary>The zone that the words name, with or without others around them; null for none. The longest name wins.</summary>
    public static string? Find(string words)
    {
        if (Offset().Match(words) is { Success: true } offset)
        {
            return Fixed(offset.Groups["sign"].Value, int.Parse(offset.Groups["hours"].Value));
        }

        return words.Split(' ').Select(Id).FirstOrDefault(id => id is not null) ?? Named([.. TextAnalyzer.Tokenize(words).Select(token => token.Text)]);
    }

    /// <summary>The best known city of the zone; its id where none is listed.</summary>
    public static string Name(string zoneId, Language language) =>
        Array.Find(Zones, zone => zone.Id == zoneId).Names?.FirstOrDefault(name => LanguageDetector.Detect(name) == language) ?? zoneId;

    internal static IEnumerable<string> Listed => Zones.Select(zone => zone.Id);

    private static string? Id(string word) =>
        word.Contains('/') ? DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Equals(word, StringComparison.OrdinalIgnoreCase)) : null;

    private static string? Named(string[] tokens)
    {
        for (var length = Math.Min(3, tokens.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= tokens.Length; at++)
            {
                var name = string.Join(' ', tokens, at, length);
                if (Ids.TryGetValue(name, out var id) || (name.Length > 3 && name[0] == 'ب' && Ids.TryGetValue(name[1..], out id)))
                {
                    return id;
                }
            }
        }

        return null;
    }

    /// <summary>The database counts fixed offsets westwards: UTC+3 is "Etc/GMT-3".</summary>
    private static string? Fixed(string sign, int hours) => hours > 14 || (sign is "-" && hours > 12) ? null
        : hours == 0 ? "Etc/UTC" : $"Etc/GMT{(sign is "+" ? '-' : '+')}{hours}";

    private static (string Id, string[] Names)[] Load()
    {
        using var reader = new StreamReader(typeof(CityZones).Assembly.GetManifestResourceStream("CityZones.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)];
    }

    private static (string Id, string[] Names) Read(string line) => line.Split(": ", 2) is var parts ? (parts[0], parts[1].Split('،', StringSplitOptions.TrimEntries)) : default;

    private static string Key(string name) => TextAnalyzer.Words(name);

    [GeneratedRegex(@"(?:UTC|GMT|غرينتش|جرينتش)\s*(?<sign>[+-])\s*(?<hours>[0-9]{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
