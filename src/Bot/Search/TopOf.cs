namespace Bot.Search;

/// <summary>Picks the best of many by score.</summary>
internal static class TopOf
{
    /// <summary>The numbers below <paramref name="count"/> with the highest positive scores, best first; of equal ones the lower first.</summary>
    public static List<int> All(int count, int wanted, Func<int, float> score)
    {
        var queue = new PriorityQueue<int, (float, int)>(wanted + 1);
        var least = 0f;
        for (var i = 0; i < count; i++)
        {
            var s = score(i);
            if (s <= least)
            {
                continue;
            }

            queue.Enqueue(i, (s, -i));
            if (queue.Count > wanted)
            {
                queue.Dequeue();
                queue.TryPeek(out _, out var lowest);
                least = lowest.Item1;
            }
        }

        return Drain(queue);
    }

    private static List<int> Drain(PriorityQueue<int, (float, int)> queue)
    {
        var best = new List<int>(queue.Count);
        while (queue.TryDequeue(out var unit, out _))
        {
            best.Add(unit);
        }

        best.Reverse();
        return best;
    }
}
