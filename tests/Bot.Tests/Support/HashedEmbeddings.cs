using Bot.Languages;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Support;

/// <summary>Stands for a model behind an endpoint: Arabic stems counted into a few numbers; a text without any has zeros.</summary>
internal sealed class HashedEmbeddings(int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata metadata = new("test", null, "hashed", dimensions);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(Embed(value)))));

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

    public void Dispose()
    {
    }

    private float[] Embed(string text)
    {
        var vector = new float[dimensions];
        foreach (var token in TextAnalyzer.Tokenize(text).Where(token => !char.IsAscii(token.Text[0])))
        {
            vector[TextAnalyzer.Stem(token.Text).Sum(letter => letter) % dimensions]++;
        }

        return vector;
    }
}
