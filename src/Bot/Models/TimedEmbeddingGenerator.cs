using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>Gives up on embeddings that take too long; after a failure it asks no more for a while, so that no question waits in vain.</summary>
internal sealed class TimedEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, EmbeddingOptions settings, TimeProvider time)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForMany = TimeSpan.FromSeconds(60);
    private long resumes;

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        if (texts.Count == 1 && time.GetUtcNow().UtcTicks < Interlocked.Read(ref resumes))
        {
            throw new ModelException(ModelFault.Paused, "The embedding model failed a moment ago and is left alone for a while.");
        }

        using var bounds = new RequestBounds(texts.Count == 1 ? settings.Timeout : ForMany, time, cancellationToken);
        try
        {
            return await bounds.RunAsync(token => base.GenerateAsync(texts, options, token));
        }
        catch (ModelException)
        {
            Interlocked.Exchange(ref resumes, (time.GetUtcNow() + Pause).UtcTicks);
            throw;
        }
    }
}
