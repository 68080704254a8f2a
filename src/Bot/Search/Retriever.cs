using Bot.Knowledge;
using Bot.Search.Ranking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search;

/// <summary>Finds the passages and sentences that bear on a question. Safe for concurrent use.</summary>
public sealed class Retriever(IOptions<SearchOptions> options, ILogger<Retriever>? logger = null)
{
    /// <param name="index">The snapshot to search; hits belong to it.</param>
    /// <param name="question">What is asked now.</param>
    /// <param name="context">What the question leans on, if it is a follow-up.</param>
    /// <param name="cancellationToken">For embedding generators that go out to a server.</param>
    public async Task<Retrieval> RetrieveAsync(SearchIndex index, string question, QueryContext context, CancellationToken cancellationToken)
    {
        var query = index.Queries.Build(question, context.Words);
        var (vectors, embedding) = await EmbedAsync(index, question + " " + context.Words, cancellationToken);
        if (index.Corpus is { } corpus)
        {
            var kept = vectors == index.Endpoint ? embedding : ReadOnlyMemory<float>.Empty;
            index = await corpus.NarrowAsync(index, query, vectors, kept, context.Near, cancellationToken);
            context = context with { Near = index.Find(context.Near) };
        }

        var scores = SignalScores.Of(index, query, vectors, embedding.Span, context);
        if (Has(SearchAids.Ranker))
        {
            LearnedRanker.Apply(index, query, scores, context.Within, Has(SearchAids.Vectors));
        }

        return new Retrieval(index, query, TopPassages(index, scores), TopSentences(index, scores, context.Within));
    }

    private bool Has(SearchAids aid) => !options.Value.Without.HasFlag(aid);

    /// <summary>By the endpoint's model where there is one; by the one fitted on the texts when that fails.</summary>
    private async Task<(TextVectors Space, ReadOnlyMemory<float> Vector)> EmbedAsync(SearchIndex index, string text, CancellationToken cancellationToken)
    {
        if (!Has(SearchAids.Embedding))
        {
            return (index.Latent, default);
        }

        if (index.Endpoint is { } endpoint)
        {
            try
            {
                var vector = await endpoint.Generator.GenerateVectorAsync(text, TextEmbedder.AsQuestion, cancellationToken);
                return (endpoint, TextEmbedder.Unit(vector.Span));
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                logger?.LogWarning("The embedding model failed, the search does with its own: {Reason}", error.Message);
            }
        }

        return (index.Latent, await index.Latent.Generator.GenerateVectorAsync(text, cancellationToken: cancellationToken));
    }

    private List<PassageHit> TopPassages(SearchIndex index, SignalScores scores) =>
        TopOf.All(scores.Units.Passages.Length, options.Value.Passages, scores.PassageScore)
            .ConvertAll(p => new PassageHit(index.Passages[scores.Units.Passages[p]], scores.PassageScore(p), () => scores.PassageSignals(p)));

    private List<Hit> TopSentences(SearchIndex index, SignalScores scores, Passage? within) =>
        TopOf.All(scores.Units.Sentences.Length, options.Value.Sentences, s => IsWithin(within, index, scores.Units.Sentences[s]) ? scores.SentenceScore(s) : 0)
            .ConvertAll(s => new Hit(index.Sentences[scores.Units.Sentences[s]], scores.SentenceScore(s), () => scores.SentenceSignals(s)));

    private static bool IsWithin(Passage? within, SearchIndex index, int sentence) =>
        within is null || index.Sentences[sentence].Passage.Index == within.Index;
}
