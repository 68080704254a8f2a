namespace Bot.Search;

/// <summary>
/// The most BM25 could give a query: every group in full, as often as can be. A word the index lacks counts by what may stand
/// for it, if anything does.
/// </summary>
internal static class QueryCeiling
{
    public static float Of(Query query, Func<int, bool> knows, Func<int, float> idf)
    {
        var sum = 0f;
        foreach (var group in query.Groups)
        {
            sum += group.Weight * Of(group, knows, idf);
        }

        return MathF.Max(sum * (KeywordIndex.K1 + 1), 1e-6f);
    }

    private static float Of(TermGroup group, Func<int, bool> knows, Func<int, float> idf)
    {
        var best = 0f;
        for (var i = 1; i < group.Variants.Count && !knows(group.Variants[0].Stem); i++)
        {
            if (knows(group.Variants[i].Stem))
            {
                best = MathF.Max(best, group.Variants[i].Weight * group.Variants[i].Terms.Sum(idf));
            }
        }

        return best > 0 ? best : group.Variants[0].Terms.Sum(idf);
    }
}
