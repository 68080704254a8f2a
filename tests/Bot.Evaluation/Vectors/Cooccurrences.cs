namespace Bot.Evaluation.Vectors;

/// <summary>
/// How much more often two stems stand near each other than chance would have it: positive pointwise mutual information, discounted for
/// small counts (P. Turney and P. Pantel, "From Frequency to Meaning", 2010, 4.2), as a symmetric sparse matrix.
/// </summary>
internal static class Cooccurrences
{
    private const int LeastCount = 2;

    /// <param name="texts">Texts as numbers of stems.</param>
    /// <param name="size">How many stems there are.</param>
    /// <param name="window">How many words apart two may stand.</param>
    public static SymmetricMatrix Of(List<int[]> texts, int size, int window)
    {
        var pairs = Pairs(texts, window);
        Array.Sort(pairs);
        var (counted, sums) = (new List<(int Row, int Column, int Count)>(), new double[size]);
        for (var i = 0; i < pairs.Length;)
        {
            var end = i;
            while (end < pairs.Length && pairs[end] == pairs[i])
            {
                end++;
            }

            var (row, column) = ((int)(pairs[i] >> 32), (int)(uint)pairs[i]);
            sums[row] += end - i;
            sums[column] += end - i;
            if (end - i >= LeastCount)
            {
                counted.Add((row, column, end - i));
            }

            i = end;
        }

        return new SymmetricMatrix(size, [.. counted.Select(c => (c.Row, c.Column, Information(c.Count, sums[c.Row], sums[c.Column], 2d * pairs.Length))).Where(e => e.Item3 > 0)]);
    }

    private static float Information(int count, double row, double column, double all)
    {
        var least = Math.Min(row, column);
        return (float)(Math.Max(0, Math.Log(count * all / (row * column))) * count / (count + 1) * least / (least + 1));
    }

    private static ulong[] Pairs(List<int[]> texts, int window)
    {
        var pairs = new List<ulong>();
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                for (var j = i + 1; j < Math.Min(text.Length, i + 1 + window); j++)
                {
                    if (text[i] != text[j])
                    {
                        pairs.Add(((ulong)Math.Min(text[i], text[j]) << 32) | (uint)Math.Max(text[i], text[j]));
                    }
                }
            }
        }

        return [.. pairs];
    }
}
