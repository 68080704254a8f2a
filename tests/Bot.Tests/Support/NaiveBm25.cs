using Bot.Search;

namespace Bot.Tests.Support;

/// <summary>BM25 as its formula says, term by term over every unit, with k1 = 1.2 and b = 0.75.</summary>
internal static class NaiveBm25
{
    public static double Score(IReadOnlyList<int[]> units, Query query, int unit) =>
        query.Groups.Sum(group => group.Weight * group.Variants.Max(variant => variant.Weight * variant.Terms.Sum(term => Score(units, term, unit))));

    private static double Score(IReadOnlyList<int[]> units, int term, int unit)
    {
        var frequency = units[unit].Count(other => other == term);
        var with = units.Count(other => other.Contains(term));
        var idf = Math.Log(1 + ((units.Count - with + 0.5) / (with + 0.5)));
        var average = Math.Max(1, units.Average(other => other.Length));
        return idf * frequency * 2.2 / (frequency + (1.2 * (0.25 + (0.75 * units[unit].Length / average))));
    }
}
