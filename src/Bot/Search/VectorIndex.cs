using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Bot.Search;

/// <summary>
/// Unit vectors of equal length, a byte a number and a scale a vector, all compared with a query by cosine. A cosine is off by at most .51 of a
/// step of its vector, which is the largest of its numbers / 127, and half a step of the query's (<see cref="QueryVector"/>), both times the square root of
/// the length. Immutable, safe for concurrent use.
/// </summary>
internal sealed class VectorIndex
{
    private readonly int _dimensions;
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private VectorIndex(int dimensions, float[] scales, sbyte[] values) => (_dimensions, _scales, _values) = (dimensions, scales, values);

    public static VectorIndex Empty { get; } = new(0, [], []);

    /// <param name="dimensions">Length of each vector.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="vectors">The vectors, each read once.</param>
    public static VectorIndex Of(int dimensions, int count, IEnumerable<float[]> vectors)
    {
        var (scales, values) = (new float[count], GC.AllocateUninitializedArray<sbyte>(checked(count * dimensions)));
        foreach (var (unit, vector) in vectors.Index())
        {
            scales[unit] = Quantise(vector, values.AsSpan(unit * dimensions, dimensions));
        }

        return new VectorIndex(dimensions, scales, values);
    }

    /// <summary>Cosine; 0 where texts too few or too unlike gave no dimensions.</summary>
    public float Similarity(int unit, QueryVector query) => IsComparable(query) ? Cosine(unit, query) : 0;

    /// <summary>The same of every unit.</summary>
    /// <param name="query">The query.</param>
    /// <param name="similarities">As many as there are units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Similarities(QueryVector query, Span<float> similarities)
    {
        if (!IsComparable(query))
        {
            similarities.Clear();
            return;
        }

        for (var unit = 0; unit < similarities.Length; unit++)
        {
            similarities[unit] = Cosine(unit, query);
        }
    }

    /// <summary>The units most like the query, best first; at most so many.</summary>
    public List<int> Nearest(ReadOnlySpan<float> query, int most)
    {
        var similarities = new float[_dimensions == 0 ? 0 : _scales.Length];
        Similarities(new QueryVector(query), similarities);
        return TopOf.All(similarities.Length, most, unit => similarities[unit]);
    }

    /// <summary>A unit's own vector, as far as it is kept.</summary>
    public ReadOnlyMemory<float> this[int unit]
    {
        get
        {
            var vector = new float[_dimensions];
            TensorPrimitives.ConvertTruncating(Values(unit), vector);
            TensorPrimitives.Multiply(vector, _scales[unit], vector);
            return vector;
        }
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_dimensions);
        writer.WriteArray(_scales);
        writer.WriteArray(_values);
    }

    internal static VectorIndex Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadArray<float>(), reader.ReadArray<sbyte>());

    /// <remarks>Compiled at its best at once: the listed questions' words pass here at each start.</remarks>
    /// <returns>What makes the bytes a unit vector again; 0 for the zero vector.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Quantise(ReadOnlySpan<float> vector, Span<sbyte> bytes)
    {
        var (largest, squares) = (vector.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(vector)), 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (sbyte)(largest > 0 ? MathF.Round(vector[i] / largest * sbyte.MaxValue) : 0);
            squares += bytes[i] * bytes[i];
        }

        return squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Cosine(int unit, QueryVector query) => ByteDot.Of(Values(unit), query.Values) * (_scales[unit] * query.Scale);

    private bool IsComparable(QueryVector query) => _dimensions > 0 && query.Values.Length == _dimensions;

    private ReadOnlySpan<sbyte> Values(int unit) => _values.AsSpan(unit * _dimensions, _dimensions);
}
