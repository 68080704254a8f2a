using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Search;

/// <summary>
/// Text to vector: stems and character 4-grams weighted by TF-IDF (1 + ln tf)·idf, length 1, projected to the principal
/// components of the texts it was fitted on. Fitted by randomised subspace iteration (N. Halko, P. Martinsson, J. Tropp,
/// "Finding Structure with Randomness", 2011, algorithm 4.4). Deterministic; immutable, safe for concurrent use.
/// </summary>
internal sealed class LatentSemanticModel
{
    private const int MaximumFeatures = 20_000;
    private const int MinimumTexts = 2;
    private const int Oversampling = 8;
    private const int Iterations = 2;
    private const int Seed = 20_400_112;

    private readonly Dictionary<string, int> _features;
    private readonly float[] _idf;
    private readonly float[] _components;

    private LatentSemanticModel(Dictionary<string, int> features, float[] idf, float[] components, int dimensions)
    {
        _features = features;
        _idf = idf;
        _components = components;
        Dimensions = dimensions;
    }

    /// <summary>Length of the vectors.</summary>
    public int Dimensions { get; }

    /// <param name="texts">Index terms of each text.</param>
    /// <param name="dimensions">Wanted vector length; fewer where the texts do not carry as many.</param>
    public static LatentSemanticModel Fit(IReadOnlyList<IReadOnlyList<string>> texts, int dimensions)
    {
        var (features, idf) = Features(texts);
        var rows = texts.Select(t => Weigh(t, features, idf)).ToList();
        var width = Math.Min(dimensions, Math.Min(rows.Count, features.Count) - 1);
        return width < 1
            ? new LatentSemanticModel(features, idf, [], 0)
            : new LatentSemanticModel(features, idf, Components(rows, features.Count, width), width);
    }

    /// <summary>The unit vector of a text; all zeros when it has no known term.</summary>
    public float[] Embed(IReadOnlyList<string> terms)
    {
        var vector = new float[Dimensions];
        foreach (var (feature, weight) in Weigh(terms, _features, _idf))
        {
            TensorPrimitives.MultiplyAdd(_components.AsSpan(feature * Dimensions, Dimensions), weight, vector, vector);
        }

        return Normalised(vector);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Dimensions);
        writer.Write(_features.Count);
        foreach (var (feature, _) in _features.OrderBy(f => f.Value))
        {
            writer.Write(feature);
        }

        writer.WriteArray(_idf);
        writer.WriteArray(_components);
    }

    internal static LatentSemanticModel Read(BinaryReader reader)
    {
        var dimensions = reader.ReadInt32();
        var count = reader.ReadInt32();
        var features = new Dictionary<string, int>(count);
        for (var i = 0; i < count; i++)
        {
            features.Add(reader.ReadString(), i);
        }

        return new LatentSemanticModel(features, reader.ReadArray<float>(), reader.ReadArray<float>(), dimensions);
    }

    private static (Dictionary<string, int> Features, float[] Idf) Features(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var term in texts.SelectMany(t => t.Distinct()))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        var chosen = counts.Where(c => c.Value >= MinimumTexts)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MaximumFeatures).ToList();
        var features = chosen.Select((c, i) => (c.Key, i)).ToDictionary(p => p.Key, p => p.i);
        return (features, [.. chosen.Select(c => MathF.Log((1f + texts.Count) / (1f + c.Value)) + 1)]);
    }

    private static List<(int Feature, float Weight)> Weigh(IReadOnlyList<string> terms, Dictionary<string, int> features, float[] idf)
    {
        var row = terms.Where(features.ContainsKey).GroupBy(t => features[t])
            .Select(g => (Feature: g.Key, Weight: (1 + MathF.Log(g.Count())) * idf[g.Key])).ToList();
        var length = MathF.Sqrt(row.Sum(r => r.Weight * r.Weight));
        return row.ConvertAll(r => (r.Feature, r.Weight / length));
    }

    private static float[] Components(List<List<(int Feature, float Weight)>> rows, int features, int width)
    {
        var sample = Math.Min(width + Oversampling, Math.Min(rows.Count, features));
        var random = new Random(Seed);
        var basis = new float[features * sample];
        for (var i = 0; i < basis.Length; i++)
        {
            basis[i] = random.NextSingle() - 0.5f;
        }

        for (var i = 0; i < Iterations; i++)
        {
            basis = Orthonormal(Back(rows, Forward(rows, basis, sample), features, sample), sample);
        }

        return Rotate(rows, basis, features, sample, width);
    }

    /// <summary>X·B: one row of <paramref name="width"/> a text.</summary>
    private static float[] Forward(List<List<(int Feature, float Weight)>> rows, float[] basis, int width)
    {
        var product = new float[rows.Count * width];
        for (var r = 0; r < rows.Count; r++)
        {
            var target = product.AsSpan(r * width, width);
            foreach (var (feature, weight) in rows[r])
            {
                TensorPrimitives.MultiplyAdd(basis.AsSpan(feature * width, width), weight, target, target);
            }
        }

        return product;
    }

    /// <summary>Xᵀ·Y: one row of <paramref name="width"/> a feature.</summary>
    private static float[] Back(List<List<(int Feature, float Weight)>> rows, float[] projected, int features, int width)
    {
        var product = new float[features * width];
        for (var r = 0; r < rows.Count; r++)
        {
            var source = projected.AsSpan(r * width, width);
            foreach (var (feature, weight) in rows[r])
            {
                var target = product.AsSpan(feature * width, width);
                TensorPrimitives.MultiplyAdd(source, weight, target, target);
            }
        }

        return product;
    }

    private static float[] Orthonormal(float[] columns, int width)
    {
        var matrix = Matrix<float>.Build.DenseOfRowMajor(columns.Length / width, width, columns);
        return matrix.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Q.ToRowMajorArray();
    }

    /// <summary>Turns the basis to the principal axes, strongest first, and keeps <paramref name="width"/> of them.</summary>
    private static float[] Rotate(List<List<(int Feature, float Weight)>> rows, float[] basis, int features, int sample, int width)
    {
        var projected = Matrix<float>.Build.DenseOfRowMajor(rows.Count, sample, Forward(rows, basis, sample));
        var axes = projected.TransposeThisAndMultiply(projected).Evd(Symmetricity.Symmetric).EigenVectors;
        var strongest = Matrix<float>.Build.Dense(sample, width, (i, j) => axes[i, sample - 1 - j]);
        return Matrix<float>.Build.DenseOfRowMajor(features, sample, basis).Multiply(strongest).ToRowMajorArray();
    }

    private static float[] Normalised(float[] vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }
}
