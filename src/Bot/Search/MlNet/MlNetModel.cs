using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace Bot.Search.MlNet;

/// <summary>
/// Text to vector by a pipeline of ML.NET: stems and character 4-grams weighted by TF-IDF, length 1, projected to the principal components
/// of the texts it was fitted on. Stands in for <see cref="LatentSemanticModel"/>. Deterministic; safe for concurrent use.
/// </summary>
internal sealed class MlNetModel
{
    /// <summary>Tells the index files of the two models apart.</summary>
    public const uint Format = 0x8000_0000;

    private const int Seed = 1;
    private const int MaximumFeatures = 20_000;
    private const int MinimumTexts = 2;
    private const int MaximumTexts = 512;

    private readonly byte[] _saved;
    private readonly Lazy<MlNetEngines>? _engines;

    private MlNetModel(int dimensions, byte[] saved)
    {
        Dimensions = dimensions;
        _saved = saved;
        _engines = dimensions == 0 ? null : new Lazy<MlNetEngines>(() => new MlNetEngines(saved));
    }

    /// <summary>Length of the vectors.</summary>
    public int Dimensions { get; }

    /// <param name="texts">Vocabulary ids of each text.</param>
    /// <param name="terms">How many ids there are.</param>
    /// <param name="dimensions">Wanted vector length; fewer where the texts do not carry as many.</param>
    public static MlNetModel Fit(IReadOnlyList<int[]> texts, int terms, int dimensions)
    {
        var features = Features(texts, terms);
        var step = Math.Max(1, (double)texts.Count / MaximumTexts);
        var rows = Enumerable.Range(0, Math.Min(texts.Count, MaximumTexts)).Select(i => new MlNetText { Terms = [.. texts[(int)(i * step)].Where(features.Contains)] }).ToList();
        var width = Math.Min(dimensions, Math.Min(rows.Count, features.Count) - 1);
        while (width > 0)
        {
            if (Fit(rows, width) is { } saved)
            {
                return new MlNetModel(width, saved);
            }

            width /= 2;
        }

        return new MlNetModel(0, []);
    }

    /// <summary>The unit vector of a text; all zeros when it has no known term.</summary>
    public float[] Embed(IReadOnlyList<int> terms)
    {
        var vector = _engines?.Value.Embed([.. terms]) ?? [];
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Dimensions);
        writer.WriteArray(_saved);
    }

    internal static MlNetModel Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadArray<byte>());

    /// <summary>The terms of the most texts.</summary>
    private static HashSet<int> Features(IReadOnlyList<int[]> texts, int terms)
    {
        var counts = new int[terms];
        foreach (var term in texts.SelectMany(t => t.Distinct()))
        {
            counts[term]++;
        }

        return [.. Enumerable.Range(0, terms).Where(t => counts[t] >= MinimumTexts).OrderByDescending(t => counts[t]).ThenBy(t => t).Take(MaximumFeatures)];
    }

    /// <returns>Null where the texts do not carry so many components: what the pipeline computes of them is no number then.</returns>
    private static byte[]? Fit(List<MlNetText> rows, int width)
    {
        var context = new MLContext(Seed);
        var data = context.Data.LoadFromEnumerable(rows);
        // Without the mean taken off, a text without known terms stays zero.
        var model = context.Transforms.Conversion.MapValueToKey("Keys", nameof(MlNetText.Terms), maximumNumberOfKeys: MaximumFeatures)
            .Append(context.Transforms.Text.ProduceNgrams("Weights", "Keys", ngramLength: 1, maximumNgramsCount: MaximumFeatures, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(context.Transforms.NormalizeLpNorm("Unit", "Weights"))
            .Append(context.Transforms.ProjectToPrincipalComponents(nameof(MlNetVector.Vector), "Unit", rank: width, ensureZeroMean: false, seed: Seed))
            .Fit(data);
        if (model.Transform(data).GetColumn<float[]>(nameof(MlNetVector.Vector)).Any(vector => !Array.TrueForAll(vector, float.IsFinite)))
        {
            return null;
        }

        using var file = new MemoryStream();
        context.Model.Save(model, data.Schema, file);
        return file.ToArray();
    }
}
