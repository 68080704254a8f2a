using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Search;

/// <summary>
/// Text to vector: stems and character 4-grams weighted by TF-IDF (1 + ln tf)·idf, length 1, projected to the principal
/// components of the texts it was fitted on, evenly chosen where there are many (S. Deerwester et al., "Indexing by Latent
/// Semantic Analysis", 1990). Deterministic; immutable, safe for concurrent use.
/// </summary>
internal sealed class LatentSemanticModel
{
    /// <summary>Tells the index files of this model and its stand-in apart.</summary>
    public const uint Format = 0;

    private const int MaximumFeatures = 20_000;
    private const int MinimumTexts = 2;
    private const int MaximumTexts = 512;
    private const double SmallestStrength = 1e-6;

    private readonly int[] _features;
    private readonly float[] _idf;
    private readonly float[] _components;

    private LatentSemanticModel(int[] features, float[] idf, float[] components, int dimensions)
    {
        _features = features;
        _idf = idf;
        _components = components;
        Dimensions = dimensions;
    }

    /// <summary>Length of the vectors.</summary>
    public int Dimensions { get; }

    /// <param name="texts">Vocabulary ids of each text.</param>
    /// <param name="terms">How many ids there are.</param>
    /// <param name="dimensions">Wanted vector length; fewer where the texts do not carry as many.</param>
    public static LatentSemanticModel Fit(IReadOnlyList<int[]> texts, int terms, int dimensions)
    {
        var (features, idf) = Features(texts, terms);
        var step = Math.Max(1, (double)texts.Count / MaximumTexts);
        var rows = Enumerable.Range(0, Math.Min(texts.Count, MaximumTexts)).Select(i => Weigh(texts[(int)(i * step)], features, idf)).ToList();
        var width = Math.Min(dimensions, Math.Min(rows.Count, idf.Length) - 1);
        return width < 1
            ? new LatentSemanticModel(features, idf, [], 0)
            : new LatentSemanticModel(features, idf, Components(rows, idf.Length, width), width);
    }

    /// <summary>The unit vector of a text; all zeros when it has no known term.</summary>
    public float[] Embed(IReadOnlyList<int> terms)
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
        writer.WriteArray(_features);
        writer.WriteArray(_idf);
        writer.WriteArray(_components);
    }

    internal static LatentSemanticModel Read(BinaryReader reader)
    {
        var dimensions = reader.ReadInt32();
        return new LatentSemanticModel(reader.ReadArray<int>(), reader.ReadArray<float>(), reader.ReadArray<float>(), dimensions);
    }

    /// <summary>The number of each term's feature, -1 for a term that is none, and the features' idf.</summary>
    private static (int[] Features, float[] Idf) Features(IReadOnlyList<int[]> texts, int terms)
    {
        var counts = new int[terms];
        foreach (var term in texts.SelectMany(t => t.Distinct()))
        {
            counts[term]++;
        }

        var chosen = Enumerable.Range(0, terms).Where(t => counts[t] >= MinimumTexts)
            .OrderByDescending(t => counts[t]).ThenBy(t => t).Take(MaximumFeatures).ToArray();
        var features = new int[terms];
        Array.Fill(features, -1);
        for (var i = 0; i < chosen.Length; i++)
        {
            features[chosen[i]] = i;
        }

        return (features, Array.ConvertAll(chosen, t => MathF.Log((1f + texts.Count) / (1f + counts[t])) + 1));
    }

    private static List<(int Feature, float Weight)> Weigh(IReadOnlyList<int> terms, int[] features, float[] idf)
    {
        var counts = new Dictionary<int, int>(terms.Count);
        foreach (var term in terms)
        {
            if (term >= 0 && features[term] >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, features[term], out _)++;
            }
        }

        var row = new List<(int Feature, float Weight)>(counts.Count);
        var square = 0f;
        foreach (var (feature, count) in counts)
        {
            var weight = (1 + MathF.Log(count)) * idf[feature];
            square += weight * weight;
            row.Add((feature, weight));
        }

        var length = MathF.Sqrt(square);
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
