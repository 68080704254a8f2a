using System.IO.Compression;
using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
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

    /// <summary>Random directions beyond the components wanted; with few the weaker components are far from the true ones.</summary>
    private const int Oversampling = 32;

    private const string Keys = nameof(Keys);
    private const string Unit = nameof(Unit);

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
        var rows = texts.Select(text => MlNetText.Of(text.Where(features.Contains))).ToList();
        var step = Math.Max(1, (double)rows.Count / MaximumTexts);
        var sample = Enumerable.Range(0, Math.Min(rows.Count, MaximumTexts)).Select(i => rows[(int)(i * step)]).ToList();
        return Fit(rows, features, sample, Math.Min(dimensions, Math.Min(sample.Count, features.Count) - 1));
    }

    /// <summary>The unit vector of a text; all zeros when it has no known term.</summary>
    public float[] Embed(IReadOnlyList<int> terms)
    {
        var vector = _engines?.Value.Embed(MlNetText.Of(terms)) ?? [];
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

    /// <summary>Of fewer components where the texts do not carry so many: what the pipeline computes of them is no number then.</summary>
    private static MlNetModel Fit(List<MlNetText> rows, HashSet<int> features, List<MlNetText> sample, int width)
    {
        if (width < 1)
        {
            return new MlNetModel(0, []);
        }

        var context = new MLContext(Seed);
        var weights = Weights(context).Fit(context.Data.LoadFromEnumerable(Smoothed(rows, features)));
        var data = context.Data.LoadFromEnumerable(sample);
        var weighed = weights.Transform(data);
        for (; width > 0; width /= 2)
        {
            // Without the mean taken off, a text without known terms stays zero.
            var components = context.Transforms
                .ProjectToPrincipalComponents(nameof(MlNetVector.Vector), Unit, rank: width, overSampling: Math.Min(Oversampling, sample.Count - width), ensureZeroMean: false, seed: Seed)
                .Fit(weighed);
            if (components.Transform(weighed).GetColumn<float[]>(nameof(MlNetVector.Vector)).All(vector => Array.TrueForAll(vector, float.IsFinite)))
            {
                return new MlNetModel(width, Save(context, weights.Append(components), data.Schema));
            }
        }

        return new MlNetModel(0, []);
    }

    private static EstimatorChain<LpNormNormalizingTransformer> Weights(MLContext context) =>
        context.Transforms.Conversion.MapValueToKey(Keys, nameof(MlNetText.Terms), maximumNumberOfKeys: MaximumFeatures)
            .Append(context.Transforms.Text.ProduceNgrams(Unit, Keys, ngramLength: 1, maximumNgramsCount: MaximumFeatures, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(context.Transforms.NormalizeLpNorm(Unit));

    /// <summary>
    /// The pipeline takes ln(n/df) for a term in df of n texts. A text of all terms and 1.718·(n+1) empty ones make that
    /// ln(e·(n+1)/(df+1)) = ln((1+n)/(1+df)) + 1, the weight that <see cref="LatentSemanticModel"/> has.
    /// </summary>
    private static IEnumerable<MlNetText> Smoothed(List<MlNetText> rows, HashSet<int> features) =>
        [.. rows, MlNetText.Of(features), .. Enumerable.Repeat(MlNetText.Of([]), (int)Math.Round((Math.E - 1) * (rows.Count + 1)))];

    private static byte[] Save(MLContext context, ITransformer pipeline, DataViewSchema schema)
    {
        using var file = new MemoryStream();
        context.Model.Save(pipeline, schema, file);
        Undate(file);
        return file.ToArray();
    }

    /// <summary>The file is a zip archive, whose times would make equal models unequal.</summary>
    private static void Undate(MemoryStream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = DateTimeOffset.UnixEpoch.AddYears(10);
        }
    }
}
