using System.Diagnostics;
using Bot.Knowledge;
using Microsoft.Extensions.Logging;
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
    private Task<SearchIndex> _current;

    public IndexProvider(KnowledgeStore store, IOptions<SearchOptions> options, ILogger<IndexProvider> logger)
    {
        _store = store;
        _logger = logger;
        _file = options.Value.IndexPath.Length == 0 ? null : new IndexFile(options.Value.IndexPath);
        _current = Task.Run(() => Open(store.Current));
        store.Changed += OnChanged;
    }

    public Task<SearchIndex> GetAsync(CancellationToken cancellationToken) => Volatile.Read(ref _current).WaitAsync(cancellationToken);

    /// <summary>The index of some knowledge, without file or swapping.</summary>
    public static SearchIndex Build(KnowledgeBase knowledge)
    {
        var units = new SearchUnits(knowledge);
        return new SearchIndex(units, SearchParts.Build(units));
    }

    public void Dispose() => _store.Changed -= OnChanged;

    private void OnChanged(object? sender, KnowledgeBase knowledge) =>
        Volatile.Write(ref _current, Task.FromResult(Open(knowledge)));

    private SearchIndex Open(KnowledgeBase knowledge)
    {
        var clock = Stopwatch.StartNew();
        var units = new SearchUnits(knowledge);
        var saved = _file?.Load(knowledge.Version);
        var index = new SearchIndex(units, saved ?? SearchParts.Build(units, new IndexProgressLog(_logger)));
        if (saved is null)
        {
            Save(knowledge.Version, index.Parts);
        }

        _logger.LogInformation("Index {State}: {Documents} articles, {Passages} passages, {Sentences} sentences in {Elapsed} ms",
            saved is null ? "built" : "loaded", knowledge.Documents.Count, units.Passages.Count, units.Sentences.Count, clock.ElapsedMilliseconds);
        return index;
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
