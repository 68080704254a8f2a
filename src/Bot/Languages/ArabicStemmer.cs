namespace Bot.Languages;

/// <summary>
/// The light10 stemmer of L. Larkey, L. Ballesteros and M. Connell, "Light Stemming for Arabic Information Retrieval"
/// (2007), on folded words: one prefix, then each suffix once, as long as enough of the word stays.
/// </summary>
public static class ArabicStemmer
{
    private const int MinimumLength = 2;
    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] Suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public static string Stem(string word) => Cut(word, StripSuffixes(StripPrefix(word.AsSpan())));

    /// <summary>The folded word without its article and the conjunction or preposition grown to it.</summary>
    public static string StripPrefix(string word) => Cut(word, StripPrefix(word.AsSpan()));

    /// <summary>A part of a word as a string; the word itself where that is all of it.</summary>
    private static string Cut(string word, ReadOnlySpan<char> part) => part.Length == word.Length ? word : part.ToString();

    private static ReadOnlySpan<char> StripPrefix(ReadOnlySpan<char> word)
    {
        foreach (var article in Articles)
        {
            if (word.StartsWith(article) && word.Length >= article.Length + MinimumLength)
            {
                return word[article.Length..];
            }
        }

        return word[0] == 'و' && word.Length >= 4 ? word[1..] : word;
    }

    private static ReadOnlySpan<char> StripSuffixes(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.EndsWith(suffix) && word.Length >= suffix.Length + MinimumLength)
            {
                word = word[..^suffix.Length];
            }
        }

        return word;
    }
}
