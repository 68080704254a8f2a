using System.Numerics.Tensors;

namespace Bot.Search;

/// <summary>Unit vectors of equal length, compared exactly by cosine. Immutable, safe for concurrent use.</summary>
/// <param name="dimensions">Length of each vector.</param>
/// <param name="values">All vectors, one after the other.</param>
internal sealed class VectorIndex(int dimensions, float[] values)
{
    /// <summary>Cosine; 0 where texts too few or too unlike gave no dimensions.</summary>
    public float Similarity(int unit, ReadOnlySpan<float> query) =>
        dimensions == 0 || query.Length != dimensions ? 0 : TensorPrimitives.Dot(values.AsSpan(unit * dimensions, dimensions), query);

    /// <summary>The units most like the query, best first; at most so many.</summary>
    public List<int> Nearest(ReadOnlySpan<float> query, int most)
    {
        var similarities = new float[dimensions == 0 ? 0 : values.Length / dimensions];
        for (var unit = 0; unit < similarities.Length; unit++)
        {
            similarities[unit] = Similarity(unit, query);
        }

        return TopOf.All(similarities.Length, most, unit => similarities[unit]);
    }

    /// <summary>A unit's own vector.</summary>
    public ReadOnlyMemory<float> this[int unit] => values.AsMemory(unit * dimensions, dimensions);

    internal void Write(BinaryWriter writer)
    {
        writer.Write(dimensions);
        writer.WriteArray(values);
    }

    internal static VectorIndex Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadArray<float>());
}
