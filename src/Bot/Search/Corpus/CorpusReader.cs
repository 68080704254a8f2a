using Bot.Knowledge;

namespace Bot.Search.Corpus;

/// <summary>
/// Narrows a corpus kept outside memory to what one query needs: finds the passages in the whole, by stems and by vectors, and makes an index
/// of the articles they stand in, with the statistics of the whole. That index is searched like any other and gives the same answers.
/// Safe for concurrent use.
/// </summary>
internal sealed class CorpusReader(ICorpusStore store, CorpusDocuments documents)
{
    private readonly CorpusCore core = documents.Core;
    private readonly string version = documents.Version;

    /// <param name="whole">The index with the core alone.</param>
    /// <param name="query">Built by it.</param>
    /// <param name="vectors">The space of <paramref name="vector"/>.</param>
    /// <param name="vector">The query's; empty where no vectors are kept.</param>
    /// <param name="near">A sentence, of whatever index, whose article is needed as well.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<SearchIndex> NarrowAsync(
        SearchIndex whole, Query query, TextVectors vectors, ReadOnlyMemory<float> vector, SentenceUnit? near, CancellationToken cancellationToken)
    {
        var known = KnownQuestionScores.Of(whole, query, vectors.Questions, new QueryVector(vector.Span));
        // Nothing is near a question without a known word.
        vector = vector.Span.ContainsAnyExcept(0f) ? vector : default;
        var nearest = vector.IsEmpty ? [] : await store.NearestAsync(version, vector, LargeCorpus.Nearest, cancellationToken);
        var found = await FindAsync(query, cancellationToken);
        int[] passages = [.. found.Concat(known.Select(score => score.Sentence).Concat(nearest).Select(core.PassageOf)).Distinct().Order()];
        var ordinals = passages.Select(core.DocumentOf);
        var read = await documents.ReadAsync(near is null ? ordinals : ordinals.Append(documents.OrdinalOf(near.Document.Id)).Where(ordinal => ordinal >= 0), cancellationToken);
        var window = new CorpusWindow(core, read);
        var similarities = vector.IsEmpty ? new Dictionary<int, float>() : await store.SimilaritiesAsync(version, vector, window.SentencesOf(passages), cancellationToken);
        return whole.Narrow(window.Units(whole), window.Parts(whole), new Narrowed(
            Array.ConvertAll(passages, window.LocalPassage),
            known.ConvertAll(score => (window.LocalSentence(score.Sentence), score.Score)),
            [.. nearest.Select(window.LocalSentence)],
            similarities.ToDictionary(score => window.LocalSentence(score.Key), score => score.Value)));
    }

    private async Task<int[]> FindAsync(Query query, CancellationToken cancellationToken)
    {
        var bounded = FirstStage.Bounded(core.Parts.Passages, query);
        int[] terms = [.. bounded.Groups.SelectMany(group => group.Variants).SelectMany(variant => variant.Terms).Where(core.Parts.Passages.Knows).Distinct()];
        var postings = terms.Length == 0 ? new Dictionary<int, Postings>() : await store.ReadPostingsAsync(version, terms, cancellationToken);
        return FirstStage.Best(core.Parts.Passages.With(postings), bounded);
    }
}
