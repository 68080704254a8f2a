using System.Collections.Frozen;

namespace Bot.Languages;

/// <summary>
/// General word knowledge shipped with the bot (Languages/Lexicon/*.txt): Arabic synonyms, dialect words, an English-Arabic
/// dictionary, function words. Words go in and come out folded.
/// </summary>
public static class Lexicon
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Synonyms = new(LoadSynonyms);
    private static readonly Lazy<FrozenDictionary<string, string[]>> Dialects = new(() => LoadPairs("ar.dialects", word => word));
    private static readonly Lazy<FrozenDictionary<string, string[]>> English = new(() => LoadPairs("en-ar", EnglishStemmer.Stem));
    private static readonly Lazy<FrozenSet<string>> Functions = new(() => Lines("stopwords").Select(Folding.Fold).ToFrozenSet());

    private static readonly Lazy<FrozenSet<string>> Names = new(() => Lines("names").Select(Folding.Fold).ToFrozenSet());

    /// <summary>Other Arabic words of much the same meaning, looked up by stem.</summary>
    public static IReadOnlyList<string> SynonymsOf(string stem) => Synonyms.Value.GetValueOrDefault(stem) ?? [];

    /// <summary>Standard Arabic for a dialect word; empty for one that says nothing, null for a word of no dialect.</summary>
    public static IReadOnlyList<string>? StandardFor(string word) => Dialects.Value.GetValueOrDefault(word);

    /// <summary>Arabic renderings of an English word or two-word phrase ("trade agreement").</summary>
    public static IReadOnlyList<string> ArabicFor(string english) =>
        English.Value.GetValueOrDefault(english) ?? English.Value.GetValueOrDefault(StemPhrase(english)) ?? [];

    /// <summary>Whether the word serves grammar or asking alone, in Arabic or English.</summary>
    public static bool IsFunctionWord(string word) => Functions.Value.Contains(word);

    /// <summary>Whether the word is a well-known personal name.</summary>
    public static bool IsName(string word) => Names.Value.Contains(word);

    private static string StemPhrase(string english) => string.Join(' ', english.Split(' ').Select(EnglishStemmer.Stem));

    private static FrozenDictionary<string, string[]> LoadSynonyms()
    {
        var byStem = new Dictionary<string, HashSet<string>>();
        foreach (var line in Lines("ar.synonyms"))
        {
            var words = Words(line);
            foreach (var word in words)
            {
                var stem = ArabicStemmer.Stem(word);
                (byStem.TryGetValue(stem, out var set) ? set : byStem[stem] = []).UnionWith(words.Where(w => ArabicStemmer.Stem(w) != stem));
            }
        }

        return byStem.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
    }

    private static FrozenDictionary<string, string[]> LoadPairs(string name, Func<string, string> stem)
    {
        var pairs = new Dictionary<string, string[]>();
        foreach (var line in Lines(name))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            var key = string.Join(' ', Folding.Fold(line[..at]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stem));
            var words = Words(line[(at + 1)..]);
            pairs[key] = pairs.TryGetValue(key, out var earlier) ? [.. earlier.Union(words)] : words;
        }

        return pairs.ToFrozenDictionary();
    }

    private static string[] Words(string list) =>
        [.. list.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folding.Fold).Where(w => w.Length > 0)];

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicon.{name}.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
