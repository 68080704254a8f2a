using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.ML;

namespace Bot.Models.Onnx;

/// <summary>
/// Embeds texts by a sentence encoder of the operator's (multilingual-e5-small, say) through ML.NET's ApplyOnnxModel: tokens in, the mean
/// of the vectors of the text's own tokens out, length 1. The model is loaded with the first text. Safe for concurrent use.
/// </summary>
internal sealed class OnnxSentenceEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingOptions options;
    private readonly EmbeddingGeneratorMetadata metadata;
    private readonly Lazy<OnnxModel> model;
    private readonly Lazy<ITextTokens> tokens;
    private readonly ConcurrentBag<PredictionEngine<OnnxTokens, OnnxVectors>> idle = [];

    public OnnxSentenceEncoder(EmbeddingOptions options)
    {
        this.options = options;
        // Other files or another way to read the texts give other vectors, which must not be mixed with those kept.
        var file = new FileInfo(options.OnnxModelPath);
        metadata = new EmbeddingGeneratorMetadata("onnx", null, $"{file.Name} {file.Length} {options.OnnxTokens} {options.OnnxPassagePrefix}");
        model = new Lazy<OnnxModel>(() => new OnnxModel(options.OnnxModelPath, options.OnnxTokens));
        tokens = new Lazy<ITextTokens>(() => TextTokens.Open(options.OnnxTokenizerPath, options.OnnxTokens));
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var prefix = IsQuestion(options) ? this.options.OnnxQueryPrefix : this.options.OnnxPassagePrefix;
        var vectors = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.Add(new Embedding<float>(Embed(prefix + value)));
        }

        return Task.FromResult(vectors);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        while (idle.TryTake(out var engine))
        {
            engine.Dispose();
        }

        if (model.IsValueCreated)
        {
            model.Value.Dispose();
        }
    }

    private static bool IsQuestion(EmbeddingGenerationOptions? options) => options?.AdditionalProperties?.GetValueOrDefault("input_type") is "query";

    private float[] Embed(string text)
    {
        var read = OnnxTokens.Of(tokens.Value.Of(text), options.OnnxTokens, tokens.Value.Padding);
        var engine = idle.TryTake(out var free) ? free : model.Value.CreateEngine();
        var vectors = engine.Predict(read).Values;
        idle.Add(engine);
        return MeanPooling.Of(vectors, read.Mask);
    }
}
