using System.Buffers;

namespace Bot.Search;

/// <summary>
/// Finds the passages of a large corpus worth reading: BM25 over stems, rare ones first, stopping when a number of postings have
/// been read and the passages at hand are enough.
/// </summary>
internal static class FirstStage
{
    private const int Wanted = 180;
    private const int MaximumPostings = 100_000;

    /// <summary>The best passages in ascending order of their index.</summary>
    public static int[] Find(KeywordIndex stems, Query query) => Best(stems, Bounded(stems, query));

    /// <param name="stems">With the postings of the query's terms.</param>
    /// <param name="bounded">What <see cref="Bounded"/> left of the query.</param>
    public static int[] Best(KeywordIndex stems, Query bounded)
    {
        var scores = ArrayPool<float>.Shared.Rent(stems.Count);
        var best = ArrayPool<float>.Shared.Rent(stems.Count);
        Array.Clear(scores, 0, stems.Count);
        Array.Clear(best, 0, stems.Count);
        foreach (var group in bounded.Groups)
        {
            Add(stems, group, scores, best);
        }

        var found = Best(scores.AsSpan(0, stems.Count));
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(best);
        return found;
    }

    /// <summary>The query's groups with stems alone, rarest first, as many as the bound allows.</summary>
    public static Query Bounded(KeywordIndex stems, Query query)
    {
        var read = 0;
        var groups = query.Groups
            .Select(g => g with { Variants = [.. g.Variants.Where(v => stems.Knows(v.Stem)).Select(v => v with { Terms = [v.Stem] }).DistinctBy(v => v.Stem)] })
            .Where(g => g.Variants.Count > 0)
            .OrderBy(g => g.Variants.Sum(v => stems.FrequencyOf(v.Stem)))
            .TakeWhile(g => (read += g.Variants.Sum(v => stems.FrequencyOf(v.Stem))) <= MaximumPostings || read == g.Variants.Sum(v => stems.FrequencyOf(v.Stem)));
        return query with { Groups = [.. groups] };
    }

    /// <summary>Only the best variant counts in a passage; <paramref name="best"/> is all 0 before and after.</summary>
    private static void Add(KeywordIndex stems, TermGroup group, float[] scores, float[] best)
    {
        if (group.Variants.Count == 1)
        {
            stems.AddScores(group.Variants[0].Stem, group.Weight * group.Variants[0].Weight, scores);
            return;
        }

        foreach (var variant in group.Variants)
        {
            stems.RaiseScores(variant.Stem, group.Weight * variant.Weight, best);
        }

        foreach (var variant in group.Variants)
        {
            foreach (var unit in stems.PostingsOf(variant.Stem).Units.Span)
            {
                scores[unit] += best[unit];
                best[unit] = 0;
            }
        }
    }

    private static int[] Best(ReadOnlySpan<float> scores)
    {
        var queue = new PriorityQueue<int, (float, int)>(Wanted + 1);
        var least = 0f;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (scores[unit] > least)
            {
                queue.Enqueue(unit, (scores[unit], -unit));
                if (queue.Count > Wanted)
                {
                    queue.Dequeue();
                    queue.TryPeek(out _, out var lowest);
                    least = lowest.Item1;
                }
            }
        }

        int[] best = [.. queue.UnorderedItems.Select(i => i.Element)];
        Array.Sort(best);
        return best;
    }
}
