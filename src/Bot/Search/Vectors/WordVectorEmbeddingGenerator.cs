using System.Numerics.Tensors;
using Bot.Languages;
using Microsoft.Extensions.AI;

namespace Bot.Search.Vectors;

/// <summary>
/// Embeds texts by the learned vectors of their stems, function words left out: their sum, each by how much it tells, length 1; all zeros for a text
/// none of whose stems has a vector. Completes synchronously; safe for concurrent use.
/// </summary>
internal sealed class WordVectorEmbeddingGenerator(WordVectors vectors) : IEmbeddingGenerator<string, Embedding<float>>
{
    // Vectors learned anew make other embeddings, which must not be mixed with those kept.
    private readonly EmbeddingGeneratorMetadata _metadata = new("isnad", null, $"word-vectors {vectors.About.Trained} {vectors.Count}", vectors.Dimensions);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(v => new Embedding<float>(Embed(v)))));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>The vectors' file stays open for the others who read it.</summary>
    public void Dispose()
    {
    }

    private float[] Embed(string text)
    {
        var sum = new float[vectors.Dimensions];
        Span<float> vector = stackalloc float[vectors.Dimensions];
        foreach (var token in TextAnalyzer.Tokenize(text).Where(t => !Lexicon.IsFunctionWord(t.Text)))
        {
            var weight = vectors.Read(TextAnalyzer.Stem(token.Text), vector);
            if (weight > 0)
            {
                TensorPrimitives.MultiplyAdd(vector, weight, sum, sum);
            }
        }

        return TextEmbedder.Unit(sum);
    }
}
