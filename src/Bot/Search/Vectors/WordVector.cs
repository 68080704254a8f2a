namespace Bot.Search.Vectors;

/// <summary>A stem or 4-gram as it is learned.</summary>
/// <param name="Weight">How much it tells of a text: the idf of its passages.</param>
internal readonly record struct WordVector(string Text, float Weight, float[] Values)
{
    /// <summary>The direction in bytes; its length is not kept.</summary>
    public byte[] Bytes()
    {
        var largest = Values.Max(MathF.Abs);
        return Array.ConvertAll(Values, v => (byte)(sbyte)MathF.Round(v / MathF.Max(largest, 1e-20f) * sbyte.MaxValue));
    }
}
