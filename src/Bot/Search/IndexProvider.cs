using System.Diagnostics;
using Bot.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Search;

/// <summary>
/// Keeps the index of the current knowledge: loads it by the knowledge's version or builds and saves it, and swaps a new one in
/// when the knowledge changes, while the old one goes on serving.
/// </summary>
public sealed class IndexProvider : IIndexProvider, IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly IndexFile? _file;
    private readonly ILogger<IndexProvider> _logger;
    private readonly IProgress<IndexProgress>? _progress;
    private readonly TextEmbedder? _embedder;
    private readonly CancellationTokenSource _stopping = new();
    private readonly SearchAids _without;
    private readonly IIndexListener[] _listeners;

    /// <summary>The index last opened, of which the next one takes over the articles that have not changed.</summary>
    private volatile SearchIndex? _opened;

    private Task<SearchIndex> _current;
    private Task _embedding;

    public IndexProvider(
        KnowledgeStore store, IOptions<SearchOptions> options, ILogger<IndexProvider> logger, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
        IProgress<IndexProgress>? progress = null, IProgress<EmbeddingProgress>? embedded = null, IEnumerable<IIndexListener>? listeners = null)
    {
        _progress = progress;
        _listeners = [.. listeners ?? []];
        _embedder = embeddings is null ? null : new TextEmbedder(embeddings, options.Value.IndexPath.Length == 0 ? null : options.Value.IndexPath, logger, embedded);
        _store = store;
        _without = options.Value.Without & (SearchAids.Glossary | SearchAids.Questions);
        _logger = logger;
        _file = options.Value.IndexPath.Length == 0 ? null : new IndexFile(options.Value.IndexPath);
        _current = Task.Run(() => Open(store.Current));
        _embedding = EmbedAsync(_current, _stopping.Token);
        store.Changed += OnChanged;
    }

    public Task<SearchIndex> GetAsync(CancellationToken cancellationToken) => Volatile.Read(ref _current).WaitAsync(cancellationToken);

    /// <summary>The index of some knowledge, without file or swapping.</summary>
    public static SearchIndex Build(KnowledgeBase knowledge)
    {
        var units = new SearchUnits(knowledge);
        return new SearchIndex(units, SearchParts.Build(units));
    }

    /// <summary>The same, its texts embedded by a model where there is one.</summary>
    public static async Task<SearchIndex> BuildAsync(
        KnowledgeBase knowledge, IEmbeddingGenerator<string, Embedding<float>>? embeddings, CancellationToken cancellationToken)
    {
        var index = Build(knowledge);
        return embeddings is null
            ? index
            : new SearchIndex(index.Units, index.Parts, await new TextEmbedder(embeddings, null, NullLogger.Instance).EmbedAsync(index.Units, cancellationToken));
    }

    /// <summary>Waits until the texts are embedded by the endpoint's model, as far as there is one, or that has failed.</summary>
    public async Task<SearchIndex> GetEmbeddedAsync(CancellationToken cancellationToken)
    {
        await GetAsync(cancellationToken);
        await Volatile.Read(ref _embedding).WaitAsync(cancellationToken);
        return await GetAsync(cancellationToken);
    }

    public void Dispose()
    {
        _store.Changed -= OnChanged;
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private void OnChanged(object? sender, KnowledgeBase knowledge)
    {
        var opened = Task.FromResult(Open(knowledge));
        Volatile.Write(ref _current, opened);
        Volatile.Write(ref _embedding, EmbedAsync(opened, _stopping.Token));
    }

    private SearchIndex Open(KnowledgeBase knowledge)
    {
        var clock = Stopwatch.StartNew();
        knowledge = Without(_without, knowledge);
        var units = new SearchUnits(knowledge);
        var saved = Load(knowledge.Version);
        var index = new SearchIndex(units, saved ?? SearchParts.Build(units, _progress, earlier: _opened));
        if (saved is null)
        {
            Save(knowledge.Version, index.Parts);
        }

        _logger.LogInformation("Index {State}: {Documents} articles, {Passages} passages, {Sentences} sentences in {Elapsed} ms",
            saved is null ? "built" : "loaded", knowledge.Documents.Count, units.Passages.Count, units.Sentences.Count, clock.ElapsedMilliseconds);
        _opened = index;
        _ = Task.Run(() => Array.ForEach(_listeners, listener => listener.Opened(index)));
        return _embedder?.Kept(units) is { } kept ? new SearchIndex(units, index.Parts, kept) : index;
    }

    private SearchParts? Load(string version)
    {
        var parts = _file?.Load(version);
        if (parts is null && _file?.Has(version) == true)
        {
            _logger.LogWarning("The saved index is damaged or from another version of the bot; it is built again");
        }

        return parts;
    }

    /// <summary>The knowledge without what is left out, under a version of its own.</summary>
    private static KnowledgeBase Without(SearchAids left, KnowledgeBase knowledge) => left == SearchAids.None ? knowledge : knowledge with
    {
        Version = $"{knowledge.Version}-{(int)left}",
        Documents = [.. knowledge.Documents.Select(d => d with
        {
            Glossary = left.HasFlag(SearchAids.Glossary) ? [] : d.Glossary,
            Questions = left.HasFlag(SearchAids.Questions) ? new Dictionary<int, IReadOnlyList<string>>() : d.Questions,
        })],
    };

    /// <summary>Has the texts embedded by the endpoint's model and swaps in the index with their vectors, if it is still the current one.</summary>
    private async Task EmbedAsync(Task<SearchIndex> opened, CancellationToken cancellationToken)
    {
        try
        {
            var index = await opened;
            if (_embedder is not null && index.Endpoint is null)
            {
                var vectors = await _embedder.EmbedAsync(index.Units, cancellationToken);
                _ = Interlocked.CompareExchange(ref _current, Task.FromResult(new SearchIndex(index.Units, index.Parts, vectors)), opened);
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.LogWarning("The texts could not be embedded by the model of the settings, the search does with its own: {Reason}", error.Message);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private void Save(string version, SearchParts parts)
    {
        try
        {
            _file?.Save(version, parts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("The index could not be saved and will be built again at the next start: {Reason}", e.Message);
        }
    }
}
