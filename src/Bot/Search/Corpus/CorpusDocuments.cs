using System.Collections;
using Bot.Knowledge;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Search.Corpus;

/// <summary>
/// The articles of a corpus kept outside memory, each read when it is asked for; those read last are kept, all of a small corpus. Safe for
/// concurrent use.
/// </summary>
internal sealed class CorpusDocuments : IReadOnlyList<Document>, IDocumentLookup
{
    private const int Batch = 100;

    private readonly ICorpusStore _store;
    private readonly KnowledgeReader _reader;
    private readonly IMemoryCache _cache;
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly Document[]? _whole;

    public CorpusDocuments(ICorpusStore store, KnowledgeReader reader, string version, CorpusCore core, IMemoryCache cache)
    {
        (_store, _reader, Version, Core, _cache) = (store, reader, version, core, cache);
        for (var ordinal = 0; ordinal < core.Ids.Length; ordinal++)
        {
            _ordinals[core.Ids[ordinal]] = ordinal;
        }

        _whole = core.Parts.IsLarge ? null : [.. Blocking.Wait(() => ReadAsync(Enumerable.Range(0, Count), default)).Select(document => document.Document)];
    }

    public CorpusCore Core { get; }

    public string Version { get; }

    public int Count => Core.Ids.Length;

    public Document this[int index] => _whole?[index] ?? Blocking.Wait(() => ReadAsync([index], default))[0].Document;

    public Document? Find(string id) => OrdinalOf(id) is >= 0 and var ordinal ? this[ordinal] : null;

    /// <summary>Its place among the articles; -1 when there is no such article.</summary>
    public int OrdinalOf(string id) => _ordinals.GetValueOrDefault(id, -1);

    /// <summary>Several articles with their words, in the order of their places.</summary>
    public async Task<IReadOnlyList<CorpusDocument>> ReadAsync(IEnumerable<int> ordinals, CancellationToken cancellationToken)
    {
        var read = ordinals.Distinct().Order().Select(ordinal => (Ordinal: ordinal, Document: Kept(ordinal))).ToList();
        int[] missing = [.. read.Where(document => document.Document is null).Select(document => document.Ordinal)];
        var fetched = missing.Length == 0 ? [] : (await _store.ReadDocumentsAsync(Version, missing, cancellationToken)).ToDictionary(stored => stored.Ordinal, Keep);
        return [.. read.Select(document => document.Document ?? fetched[document.Ordinal])];
    }

    public IEnumerator<Document> GetEnumerator() => Enumerable.Range(0, Count).Chunk(Batch)
        .SelectMany(batch => _whole?[batch[0]..(batch[^1] + 1)] ?? Blocking.Wait(() => ReadAsync(batch, default)).Select(document => document.Document))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CorpusDocument? Kept(int ordinal) => _cache.Get<CorpusDocument>((Version, ordinal));

    private CorpusDocument Keep(StoredDocument stored)
    {
        var document = CorpusDocument.Read(stored, _reader);
        return _cache.Set((Version, stored.Ordinal), document, new MemoryCacheEntryOptions { Size = document.Document.Text.Length });
    }
}
