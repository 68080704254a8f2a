namespace Bot.Web.Reader;

/// <summary>The longest common subsequence of two lists, as the stretches in which they differ.</summary>
internal static class Difference
{
    private const long LargestTable = 4_000_000;

    /// <summary>Stretches (start and length in each list) outside of which the lists are the same, in order.</summary>
    public static IReadOnlyList<(Range Old, Range New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (head, tail) = SameEnds(old, now);
        var (rows, columns) = (old.Count - head - tail, now.Count - head - tail);
        if (rows == 0 && columns == 0)
        {
            return [];
        }

        // Beyond that size the lists are taken for different from their first difference to their last.
        return (long)rows * columns > LargestTable
            ? [(head..(head + rows), head..(head + columns))]
            : Walk(old, now, head, Table(old, now, head, rows, columns));
    }

    private static (int Head, int Tail) SameEnds(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (head, tail, shorter) = (0, 0, Math.Min(old.Count, now.Count));
        while (head < shorter && old[head] == now[head])
        {
            head++;
        }

        while (tail < shorter - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return (head, tail);
    }

    /// <summary>Cell (i, j): length of the longest common subsequence of what follows i and j.</summary>
    private static int[,] Table(IReadOnlyList<string> old, IReadOnlyList<string> now, int head, int rows, int columns)
    {
        var table = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                table[i, j] = old[head + i] == now[head + j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static List<(Range Old, Range New)> Walk(IReadOnlyList<string> old, IReadOnlyList<string> now, int head, int[,] table)
    {
        var (rows, columns) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        var stretches = new List<(Range, Range)>();
        for (var (i, j) = (0, 0); i < rows || j < columns;)
        {
            var (fromI, fromJ) = (i, j);
            while ((i < rows || j < columns) && !(i < rows && j < columns && old[head + i] == now[head + j]))
            {
                (i, j) = j == columns || (i < rows && table[i + 1, j] >= table[i, j + 1]) ? (i + 1, j) : (i, j + 1);
            }

            if (i > fromI || j > fromJ)
            {
                stretches.Add(((head + fromI)..(head + i), (head + fromJ)..(head + j)));
            }

            while (i < rows && j < columns && old[head + i] == now[head + j])
            {
                (i, j) = (i + 1, j + 1);
            }
        }

        return stretches;
    }
}
