namespace Bot.Search.Vectors;

/// <summary>A unit vector and how much its term tells of a text.</summary>
internal sealed record TermVector(float Weight, float[] Values)
{
    public static readonly TermVector None = new(0, []);

    public bool IsKnown => Values.Length > 0;
}
