using Bot.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Corpus;

/// <summary>Saves the articles of a folder with their index in a database. This needs memory for all of them; serving them does not.</summary>
internal sealed class CorpusWriter(
    KnowledgeReader reader,
    IOptions<KnowledgeOptions> knowledgeOptions,
    IOptions<SearchOptions> searchOptions,
    ICorpusStore store,
    ILogger<CorpusWriter> logger,
    IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
    IProgress<IndexProgress>? progress = null)
{
    private const int Documents = 200;
    private const int Terms = 2000;
    private const int Vectors = 500;

    /// <summary>As <see cref="SearchParts.SmallCorpus"/>.</summary>
    public int SmallCorpus { get; set; } = SearchParts.SmallCorpus;

    /// <returns>The index of what was saved, or had been before: the same articles are not saved twice.</returns>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    public async Task<SearchIndex> WriteAsync(CancellationToken cancellationToken)
    {
        var files = SourceFiles.In(knowledgeOptions.Value.Path).InMemory();
        var index = await IndexAsync(reader.Read(files), cancellationToken);
        var core = CorpusCore.Of(index, embeddings is null ? "" : TextEmbedder.ModelOf(embeddings));
        var version = core.VersionOf(index.Knowledge.Version);
        if (version != await store.VersionAsync(cancellationToken))
        {
            await SaveAsync(version, index, core, files, cancellationToken);
        }

        return index;
    }

    private async Task<SearchIndex> IndexAsync(KnowledgeBase knowledge, CancellationToken cancellationToken)
    {
        var units = new SearchUnits(knowledge);
        var parts = SearchParts.Build(units, progress, SmallCorpus);
        var folder = searchOptions.Value.IndexPath.Length == 0 ? null : searchOptions.Value.IndexPath;
        var vectors = embeddings is null ? null : await new TextEmbedder(embeddings, folder, logger).EmbedAsync(units, cancellationToken);
        return new SearchIndex(units, parts, vectors);
    }

    private async Task SaveAsync(string version, SearchIndex index, CorpusCore core, SourceFiles files, CancellationToken cancellationToken)
    {
        await using var draft = await store.BeginAsync(version, cancellationToken);
        foreach (var batch in Stored(index, core, files).Chunk(Documents))
        {
            await draft.AddAsync(batch, cancellationToken);
            logger.LogInformation("Saved {Done} of {All} articles", batch[^1].Ordinal + 1, core.Ids.Length);
        }

        if (core.Parts.IsLarge)
        {
            await SaveSearchAsync(draft, index, cancellationToken);
        }

        await draft.CompleteAsync(core.ToBytes(), cancellationToken);
    }

    private static async Task SaveSearchAsync(ICorpusDraft draft, SearchIndex index, CancellationToken cancellationToken)
    {
        foreach (var batch in index.Parts.Passages.KnownTerms.Chunk(Terms))
        {
            await draft.AddAsync(Array.ConvertAll(batch, term => (term, index.Parts.Passages.PostingsOf(term))), cancellationToken);
        }

        foreach (var batch in Enumerable.Range(0, index.Endpoint is null ? 0 : index.Sentences.Count).Chunk(Vectors))
        {
            await draft.AddAsync(Array.ConvertAll(batch, sentence => (sentence, index.Endpoint!.Sentences[sentence])), cancellationToken);
        }
    }

    private static IEnumerable<StoredDocument> Stored(SearchIndex index, CorpusCore core, SourceFiles files)
    {
        var names = files.ByArticle();
        for (var ordinal = 0; ordinal < core.Ids.Length; ordinal++)
        {
            var (first, end) = (core.FirstPassage[ordinal], core.FirstPassage[ordinal + 1]);
            var sentences = Enumerable.Range(core.FirstSentence[first], core.FirstSentence[end] - core.FirstSentence[first]);
            var headings = Enumerable.Range(index.Sentences.Count + first, end - first);
            yield return new StoredDocument(
                ordinal, core.Ids[ordinal], names[core.Ids[ordinal]].ToDictionary(name => name, files.Read), index.Parts.Texts.Of(sentences.Concat(headings)).ToBytes());
        }
    }
}
