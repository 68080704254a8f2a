using System.Numerics.Tensors;

namespace Bot.Search;

/// <summary>
/// A vector to compare with those of a <see cref="VectorIndex"/>: numbers of two bytes and a scale. The largest number is
/// 32767, or as much less as keeps the sum of the products within 32 bits (4128 at a length of 4096); what is rounded is half a step at most. Immutable.
/// </summary>
internal sealed class QueryVector
{
    private readonly short[] _values;

    /// <param name="vector">One that is empty or has no number other than 0 is like nothing.</param>
    public QueryVector(ReadOnlySpan<float> vector)
    {
        _values = new short[vector.Length];
        var largest = vector.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var step = largest / Math.Min(short.MaxValue, int.MaxValue / sbyte.MaxValue / Math.Max(1, vector.Length));
        if (float.IsNormal(step))
        {
            Scale = step;
            for (var i = 0; i < vector.Length; i++)
            {
                _values[i] = (short)MathF.Round(vector[i] / step);
            }
        }
    }

    public ReadOnlySpan<short> Values => _values;

    /// <summary>What makes the numbers what they were.</summary>
    public float Scale { get; }
}
