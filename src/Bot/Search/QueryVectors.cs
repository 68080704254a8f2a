using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Bot.Search;

/// <summary>
/// Vectors of equal length to compare with those of a <see cref="VectorIndex"/>: numbers of two bytes and a scale a vector. The largest number is
/// 32767, or as much less as keeps the sum of the products within 32 bits (4128 at a length of 4096); what is rounded is half a step at most.
/// </summary>
internal sealed class QueryVectors
{
    private readonly float[] _scales;
    private readonly short[] _values;

    /// <param name="dimensions">Length of each vector.</param>
    /// <param name="count">How many there are; zeros until they are set.</param>
    public QueryVectors(int dimensions, int count)
    {
        Dimensions = dimensions;
        (_scales, _values) = (new float[count], new short[count * dimensions]);
    }

    public int Dimensions { get; }

    public static QueryVectors Of(ReadOnlySpan<float> vector)
    {
        var query = new QueryVectors(vector.Length, 1);
        query.Set(0, vector);
        return query;
    }

    /// <param name="query">The number of the vector.</param>
    /// <param name="vector">What it is, as long as the others; one that is empty or has no number other than 0 stays zeros. Set once.</param>
    public void Set(int query, ReadOnlySpan<float> vector)
    {
        var largest = vector.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var step = largest / Math.Min(short.MaxValue, int.MaxValue / sbyte.MaxValue / Math.Max(1, Dimensions));
        if (!float.IsNormal(step))
        {
            return;
        }

        _scales[query] = step;
        var values = _values.AsSpan(query * Dimensions, Dimensions);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (short)MathF.Round(vector[i] / step);
        }
    }

    /// <summary>The numbers of one vector, or of several one after the other.</summary>
    public ReadOnlySpan<short> Values(int first, int count = 1) => _values.AsSpan(first * Dimensions, count * Dimensions);

    /// <summary>What makes a vector's numbers what they were.</summary>
    public float Scale(int query) => _scales[query];

    /// <summary>The same of four.</summary>
    public Vector128<float> ScalesOfFour(int first) => Vector128.Create(_scales.AsSpan(first, Vector128<float>.Count));
}
