using Bot.Search;

namespace Bot.Answers;

/// <summary>How much of a question's meaning a text holds, each word weighted by its idf.</summary>
internal static class Meaning
{
    /// <summary>Share of the question's words, 0 to 1, that are among <paramref name="stems"/> themselves or in other words.</summary>
    public static float Share(Query query, KeywordIndex vocabulary, IReadOnlySet<string> stems) =>
        Share(query, vocabulary, group => group.Variants.Where(v => stems.Contains(v.Terms[0])).Select(v => v.Weight).DefaultIfEmpty(0).Max());

    /// <summary>Share of the question's words that the articles hold nowhere, in no spelling and by no synonym.</summary>
    public static float Unknown(Query query, KeywordIndex vocabulary) =>
        Share(query, vocabulary, group => group.Variants.Any(v => vocabulary.Knows(v.Terms[0])) ? 0 : 1);

    private static float Share(Query query, KeywordIndex vocabulary, Func<TermGroup, float> part)
    {
        var (held, all) = (0f, 0f);
        foreach (var group in query.Groups.Where(g => !g.FromHistory))
        {
            var weight = group.Weight * vocabulary.IdfOf(group.Stem);
            all += weight;
            held += weight * part(group);
        }

        return all > 0 ? held / all : 0;
    }
}
