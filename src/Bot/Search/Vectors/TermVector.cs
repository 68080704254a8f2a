namespace Bot.Search.Vectors;

/// <summary>A unit vector and how much its term tells of a text, in one array, so that memory is waited for once.</summary>
/// <param name="row">The vector, then the weight; empty for a term that has none.</param>
internal readonly struct TermVector(float[] row)
{
    public static readonly TermVector None = new([]);

    public bool IsKnown => row.Length > 0;

    public float Weight => row[^1];

    /// <summary>Empty for a term that has none.</summary>
    public ReadOnlySpan<float> Values => row.AsSpan(0, Math.Max(0, row.Length - 1));
}
