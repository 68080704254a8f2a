using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Bot.Search;

namespace Bot.Tests.Search;

public sealed class VectorIndexTests
{
    private const float Rounding = 1e-5f;

    /// <summary>Lengths around those of the processor's registers, and those of models.</summary>
    public static TheoryData<int> Lengths => [1, 2, 3, 7, 31, 32, 33, 63, 64, 65, 96, 128, 384, 1024, 4096];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_cosine_is_off_by_at_most_about_half_a_step_times_the_root_of_the_length(int length)
    {
        var vectors = Drawn(length, 40);
        var index = VectorIndex.Of(length, vectors.Count, vectors);
        for (var unit = 0; unit < vectors.Count; unit++)
        {
            foreach (var query in vectors.Append(MostTelling(vectors[unit], index[unit].Span)))
            {
                var bound = (0.51f * MathF.Sqrt(length) * vectors[unit].Max(MathF.Abs) / sbyte.MaxValue) + QueryBound(query);
                Assert.InRange(index.Similarity(unit, new QueryVector(query)), Exact(vectors[unit], query) - bound - Rounding, Exact(vectors[unit], query) + bound + Rounding);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Of_the_query_at_most_half_a_step_is_lost(int length)
    {
        var vectors = Drawn(length, 20);
        var index = VectorIndex.Of(length, vectors.Count, vectors);

        Assert.All(vectors, query => Assert.Equal(
            Exact(index[3].ToArray(), query),
            index.Similarity(3, new QueryVector(query)),
            Rounding + QueryBound(query)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void No_sum_of_products_is_too_large(int length)
    {
        float[] even = [.. Enumerable.Repeat(1 / MathF.Sqrt(length), length)];
        var index = VectorIndex.Of(length, 1, [even]);

        Assert.Equal(1, index.Similarity(0, new QueryVector(even)), Rounding);
    }

    [Fact]
    public void A_processor_without_the_instruction_gives_the_same_products()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            short[] left = [.. Enumerable.Range(0, 16).Select(_ => (short)random.Next(sbyte.MinValue, sbyte.MaxValue + 1))];
            short[] right = [.. Enumerable.Range(0, 16).Select(_ => (short)random.Next(short.MinValue, short.MaxValue + 1))];

            Assert.Equal(left.Zip(right, (a, b) => a * b).Sum(), Vector256.Sum(ByteDot.WidenedProducts(Vector256.Create(left), Vector256.Create(right))));
        }
    }

    [Fact]
    public void What_is_kept_of_a_vector_has_length_one() =>
        Assert.All(Enumerable.Range(0, 40), unit => Assert.Equal(1, TensorPrimitives.Norm(VectorIndex.Of(128, 40, Drawn(128, 40))[unit].Span), Rounding));

    [Fact]
    public void The_nearest_are_those_by_the_exact_cosine()
    {
        var vectors = Drawn(128, 500);
        var index = VectorIndex.Of(128, vectors.Count, vectors);
        var query = TextEmbedder.Unit([.. vectors[6].Zip(vectors[12], (a, b) => (3 * a) + (2 * b))]);

        var nearest = index.Nearest(query, 2);

        Assert.Equal([6, 12], nearest);
    }

    [Fact]
    public void The_zero_vector_is_like_nothing()
    {
        var index = VectorIndex.Of(3, 2, [[0, 0, 0], [0.6f, -0.8f, 0]]);

        Assert.Equal(0, index.Similarity(0, new QueryVector([1, 0, 0])));
        Assert.Equal([0f, 0f, 0f], index[0].ToArray());
        Assert.Equal([1], index.Nearest([1, 0, 0], 5));
    }

    [Fact]
    public void A_query_of_another_length_is_like_nothing()
    {
        var index = VectorIndex.Of(2, 1, [[0.6f, 0.8f]]);

        Assert.Equal(0, index.Similarity(0, new QueryVector([1, 0, 0])));
        Assert.Equal(0, VectorIndex.Empty.Similarity(0, new QueryVector([])));
        Assert.Empty(index.Nearest([], 5));
        Assert.Empty(VectorIndex.Empty.Nearest([1], 5));
    }

    [Fact]
    public void What_is_read_back_is_what_was_written()
    {
        var vectors = Drawn(96, 10);
        var index = VectorIndex.Of(96, vectors.Count, vectors);
        using var memory = new MemoryStream();
        index.Write(new BinaryWriter(memory));
        memory.Position = 0;

        var read = VectorIndex.Read(new BinaryReader(memory));

        Assert.All(Enumerable.Range(0, 10), unit => Assert.Equal(index[unit].ToArray(), read[unit].ToArray()));
        Assert.True(memory.Length < 10 * 96 * sizeof(float) / 3);
    }

    /// <summary>Half a step of the query's numbers, times the root of its length.</summary>
    private static float QueryBound(float[] query) =>
        0.5f * MathF.Sqrt(query.Length) * query.Max(MathF.Abs) / Math.Min(short.MaxValue, int.MaxValue / sbyte.MaxValue / query.Length);

    /// <summary>The unit vector along the rounding's own error, which no other query shows as much of.</summary>
    private static float[] MostTelling(float[] vector, ReadOnlySpan<float> kept)
    {
        var error = new float[vector.Length];
        TensorPrimitives.Subtract(vector, kept, error);
        return TextEmbedder.Unit(error);
    }

    /// <summary>Unit vectors of even numbers, of one large number among small ones, and of one number alone.</summary>
    private static List<float[]> Drawn(int length, int count)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, count).Select(unit =>
        {
            var vector = Enumerable.Range(0, length).Select(_ => (random.NextSingle() - 0.5f) * (unit % 3 == 0 ? 1 : unit % 3 == 1 ? 0.01f : 0)).ToArray();
            vector[random.Next(length)] += unit % 3 == 0 ? 0.1f : -1;
            return TextEmbedder.Unit(vector);
        })];
    }

    private static float Exact(float[] one, float[] other) => (float)one.Zip(other, (a, b) => (double)a * b).Sum();
}
