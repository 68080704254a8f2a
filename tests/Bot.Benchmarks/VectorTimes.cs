using System.Numerics.Tensors;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>How long the vector index takes to compare a question with all of many vectors, beside the same vectors as they are, and how much memory.</summary>
internal static class VectorTimes
{
    private const int Queries = 20;
    private const int Nearest = 10;

    /// <param name="count">How many vectors there are; random ones, among which the nearest are hardest to tell.</param>
    /// <param name="dimensions">Length of each.</param>
    public static void Report(int count, int dimensions)
    {
        var random = new Random(1);
        var exact = new float[checked(count * dimensions)];
        for (var unit = 0; unit < count; unit++)
        {
            Draw(random, exact.AsSpan(unit * dimensions, dimensions));
        }

        var (index, build) = Timing.Of(() => VectorIndex.Of(dimensions, count, Enumerable.Range(0, count).Select(unit => exact[(unit * dimensions)..((unit + 1) * dimensions)])));
        var (times, exactTimes, shared) = (new List<double>(), new List<double>(), 0);
        for (var q = 0; q < Queries; q++)
        {
            var query = new float[dimensions];
            Draw(random, query);
            var (found, time) = Timing.Of(() => index.Nearest(query, Nearest));
            var (right, exactTime) = Timing.Of(() => Exact(exact, query));
            times.Add(time.TotalMilliseconds);
            exactTimes.Add(exactTime.TotalMilliseconds);
            shared += found.Intersect(right).Count();
        }

        Console.WriteLine(
            $"{count} vectors of {dimensions} numbers: {Median(times):0} ms, {count * (long)(dimensions + sizeof(float)) / 1_000_000} MB; as floats {Median(exactTimes):0} ms, {count * (long)dimensions * sizeof(float) / 1_000_000} MB; "
            + $"of the {Nearest} nearest {shared / (double)Queries:0.0} the same; built in {build.TotalSeconds:0.0} s");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static List<int> Exact(float[] vectors, float[] query)
    {
        var similarities = new float[vectors.Length / query.Length];
        for (var unit = 0; unit < similarities.Length; unit++)
        {
            similarities[unit] = TensorPrimitives.Dot<float>(vectors.AsSpan(unit * query.Length, query.Length), query);
        }

        return TopOf.All(similarities.Length, Nearest, unit => similarities[unit]);
    }

    private static void Draw(Random random, Span<float> vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = random.NextSingle() + random.NextSingle() - 1;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
    }
}
