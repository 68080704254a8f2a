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
        Array.Clear(scores, 0, stems.Count);
        var touched = stems.Score(bounded, scores);
        var best = Best(scores, touched);
        ArrayPool<float>.Shared.Return(scores);
        return best;
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

    private static int[] Best(float[] scores, List<int> touched)
    {
        var queue = new PriorityQueue<int, (float, int)>(Wanted + 1);
        var least = float.MinValue;
        foreach (var unit in touched)
        {
            if (queue.Count < Wanted)
            {
                queue.Enqueue(unit, (scores[unit], -unit));
            }
            else if (scores[unit] > least)
            {
                queue.EnqueueDequeue(unit, (scores[unit], -unit));
                least = scores[queue.Peek()];
            }
        }

        int[] best = [.. queue.UnorderedItems.Select(i => i.Element)];
        Array.Sort(best);
        return best;
    }
}
