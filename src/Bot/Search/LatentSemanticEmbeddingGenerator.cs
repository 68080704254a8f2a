using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>
/// The default embedding generator: a <see cref="LatentModel"/> fitted on the knowledge itself, without download.
/// Completes synchronously; safe for concurrent use.
/// </summary>
internal sealed class LatentSemanticEmbeddingGenerator(LatentModel model, Vocabulary vocabulary, ConceptMatcher concepts) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new("isnad", null, "latent-semantic", model.Dimensions);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(v => new Embedding<float>(Embed(v)))));

    private float[] Embed(string text) => model.Embed(UnitTerms.Of(text, concepts, vocabulary));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
