using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Search;

/// <summary>
/// Text to vector: stems and character 4-grams weighted by TF-IDF (1 + ln tf)·idf, length 1, projected to the principal
/// components of the texts it was fitted on, evenly chosen where there are many (S. Deerwester et al., "Indexing by Latent
/// Semantic Analysis", 1990). Deterministic; immutable, safe for concurrent use.
/// </summary>
internal sealed class LatentSemanticModel
{
    private const int MaximumFeatures = 20_000;
    private const int MinimumTexts = 2;
    private const int MaximumTexts = 512;
    private const double SmallestStrength = 1e-6;

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
        var step = Math.Max(1, (double)texts.Count / MaximumTexts);
        var rows = Enumerable.Range(0, Math.Min(texts.Count, MaximumTexts)).Select(i => Weigh(texts[(int)(i * step)], features, idf)).ToList();
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

    /// <summary>
    /// With X = U·S·Vᵀ the texts' weights, V = Xᵀ·U·S⁻¹, and U and S come from the small matrix X·Xᵀ. One row of
    /// <paramref name="width"/> a feature, the strongest component first.
    /// </summary>
    private static float[] Components(List<List<(int Feature, float Weight)>> rows, int features, int width)
    {
        var axes = Similarities(rows, features).Evd(Symmetricity.Symmetric);
        var components = new float[features * width];
        for (var r = 0; r < rows.Count; r++)
        {
            var axis = new float[width];
            for (var c = 0; c < width; c++)
            {
                var strength = Math.Sqrt(Math.Max(axes.EigenValues[rows.Count - 1 - c].Real, SmallestStrength));
                axis[c] = (float)(axes.EigenVectors[r, rows.Count - 1 - c] / strength);
            }

            foreach (var (feature, weight) in rows[r])
            {
                var target = components.AsSpan(feature * width, width);
                TensorPrimitives.MultiplyAdd(axis, weight, target, target);
            }
        }

        return components;
    }

    /// <summary>X·Xᵀ: how much each two texts share.</summary>
    private static Matrix<double> Similarities(List<List<(int Feature, float Weight)>> rows, int features)
    {
        var similarities = Matrix<double>.Build.Dense(rows.Count, rows.Count);
        var dense = new float[features];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].ForEach(entry => dense[entry.Feature] = entry.Weight);
            for (var j = 0; j <= i; j++)
            {
                similarities[i, j] = similarities[j, i] = rows[j].Sum(entry => entry.Weight * dense[entry.Feature]);
            }

            rows[i].ForEach(entry => dense[entry.Feature] = 0);
        }

        return similarities;
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
