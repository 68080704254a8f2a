using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using SdkOptions = OpenAI.Embeddings.EmbeddingGenerationOptions;

namespace Bot.Models;

/// <summary>An embedding generator over the OpenAI SDK. Failures are <see cref="ModelException"/>. Safe for concurrent use.</summary>
internal sealed class OpenAIEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const long LongestResponse = 64_000_000;
    private readonly EmbeddingClient client;
    private readonly HttpClient http;
    private readonly EmbeddingOptions options;
    private readonly TimeProvider time;
    private readonly EmbeddingGeneratorMetadata metadata;

    public OpenAIEmbeddingGenerator(EmbeddingOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        http = OpenAIConnection.Http(LongestResponse);
        var connection = OpenAIConnection.Options(options.Provider, options.Endpoint, http);
#pragma warning disable OPENAI001 // The only constructor that takes Azure's way to send a key.
        client = new EmbeddingClient(options.Name, OpenAIConnection.Key(options.Provider, options.Key), connection);
#pragma warning restore OPENAI001
        metadata = new EmbeddingGeneratorMetadata("openai", connection.Endpoint, options.Name, options.Dimensions == 0 ? null : options.Dimensions);
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await client.GenerateEmbeddingsAsync(values, Settings(options), cancellationToken);
            return [.. result.Value.OrderBy(e => e.Index).Select(e => new Embedding<float>(e.ToFloats()) { ModelId = this.options.Name })];
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelErrors.Of(error, this.options.Key, time);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private SdkOptions Settings(Microsoft.Extensions.AI.EmbeddingGenerationOptions? wanted) =>
        new() { Dimensions = wanted?.Dimensions ?? (options.Dimensions == 0 ? null : options.Dimensions) };
}
