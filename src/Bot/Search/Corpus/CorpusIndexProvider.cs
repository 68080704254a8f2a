using Bot.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Corpus;

/// <summary>The index of a corpus kept outside memory; swaps in a newer one when one was saved, while the old one goes on serving.</summary>
internal sealed class CorpusIndexProvider : IIndexProvider, IDisposable
{
    private readonly KnowledgeStore _knowledge;
    private readonly ICorpusStore _store;
    private readonly ILogger<CorpusIndexProvider> _logger;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embeddings;
    private volatile SearchIndex _current;

    public CorpusIndexProvider(
        KnowledgeStore knowledge, ICorpusStore store, ILogger<CorpusIndexProvider> logger, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
    {
        (_knowledge, _store, _logger, _embeddings) = (knowledge, store, logger, embeddings);
        _current = Open(knowledge.Current);
        knowledge.Changed += OnChanged;
    }

    public Task<SearchIndex> GetAsync(CancellationToken cancellationToken) => Task.FromResult(_current);

    public void Dispose() => _knowledge.Changed -= OnChanged;

    private void OnChanged(object? sender, KnowledgeBase knowledge) => _current = Open(knowledge);

    private SearchIndex Open(KnowledgeBase knowledge)
    {
        var documents = (CorpusDocuments)knowledge.Documents;
        var core = documents.Core;
        _logger.LogInformation("Index of the database: {Documents} articles, {Passages} passages, {Where}",
            documents.Count, core.FirstSentence.Length - 1, core.Parts.IsLarge ? "read as questions need them" : "all in memory");
        return core.Parts.IsLarge
            ? new SearchIndex(Units(knowledge, core), core.Parts, Endpoint(core), new CorpusReader(_store, documents))
            : new SearchIndex(new SearchUnits(knowledge), core.Parts, Endpoint(core));
    }

    /// <summary>No passages, but the known questions of all.</summary>
    private static SearchUnits Units(KnowledgeBase knowledge, CorpusCore core)
    {
        var units = new SearchUnits(knowledge, [], new ConceptMatcher(core.Glossary));
        units.Questions.AddRange(core.Answering.Select(sentence => (sentence, "")));
        return units;
    }

    private TextVectors? Endpoint(CorpusCore core)
    {
        if (_embeddings is null)
        {
            return null;
        }

        var model = TextEmbedder.ModelOf(_embeddings);
        if (core.Model != model)
        {
            _logger.LogWarning("The database has no vectors of the embedding model {Model}: run the command \"index\"; the search does without until then", model);
            return null;
        }

        return new TextVectors(_embeddings, core.SentenceVectors, core.QuestionVectors);
    }
}
