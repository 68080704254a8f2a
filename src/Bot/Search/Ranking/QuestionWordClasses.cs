using Bot.Languages;

namespace Bot.Search.Ranking;

/// <summary>
/// Parts of a question's words that may tell more or less than their idf says. What a passage holds of each part is a feature, so a model
/// learns how much a word counts by its kind, its place in the question and how it stands to the others.
/// </summary>
internal static class QuestionWordClasses
{
    private const int Heaviest = 3;
    private const int ShortestVerb = 4;

    /// <summary>What <see cref="Of"/> gives, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["names and numbers", "digits", "Latin letters", "definite words", "verbs", "the first word", "the last word", "the heaviest word", "the second heaviest", "the third heaviest"];

    /// <summary>The weights of each part's words, 0 for the others.</summary>
    /// <param name="groups">The question's words.</param>
    /// <param name="weights">How much each tells.</param>
    /// <param name="told">Which are numbers or names.</param>
    public static float[][] Of(IReadOnlyList<TermGroup> groups, float[] weights, bool[] told)
    {
        var traits = groups.Select(g => WordKinds.Of(g.Word)).ToArray();
        int[] order = [.. Enumerable.Range(0, weights.Length).OrderByDescending(g => weights[g])];
        Func<int, bool>[] parts =
        [
            g => told[g], g => traits[g].HasFlag(WordTraits.Digits), g => traits[g].HasFlag(WordTraits.Latin), g => traits[g].HasFlag(WordTraits.Definite),
            g => IsLikeVerb(groups[g].Word, traits[g]), g => g == 0, g => g == weights.Length - 1,
            .. Enumerable.Range(0, Heaviest).Select(rank => new Func<int, bool>(g => rank < order.Length && order[rank] == g)),
        ];
        return Array.ConvertAll(parts, isIn => weights.Select((weight, g) => isIn(g) ? weight : 0).ToArray());
    }

    /// <summary>By its first letter, as verbs of the present begin; some nouns do too.</summary>
    private static bool IsLikeVerb(string word, WordTraits traits) =>
        word.Length >= ShortestVerb && word[0] is 'ي' or 'ت' && !traits.HasFlag(WordTraits.Definite);
}
