using System.Data.Common;
using Bot.Knowledge;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Bot.Search.Corpus;

/// <summary>The knowledge as it was last saved in a database. Safe for concurrent use.</summary>
internal sealed class CorpusSource(ICorpusStore store, KnowledgeReader reader, IOptions<KnowledgeOptions> options) : IKnowledgeSource, IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.CacheCharacters });

    public string Name => "the database of Knowledge:ConnectionString";

    /// <exception cref="KnowledgeUnavailableException">The database cannot be read or holds nothing; the message says what to do.</exception>
    public KnowledgeBase Read()
    {
        try
        {
            return Blocking.Wait(ReadAsync);
        }
        catch (Exception fault) when (fault is DbException or InvalidDataException)
        {
            throw new KnowledgeUnavailableException($"The knowledge in {Name} cannot be read: {fault.Message}", fault);
        }
    }

    public string Stamp()
    {
        try
        {
            return Blocking.Wait(() => store.VersionAsync(default)) ?? "";
        }
        catch (DbException)
        {
            return "";
        }
    }

    public void Dispose() => _cache.Dispose();

    private async Task<KnowledgeBase> ReadAsync()
    {
        var version = await store.VersionAsync(default) ?? throw new KnowledgeUnavailableException($"There is no knowledge in {Name}: fill it with the command \"index\".");
        var core = CorpusCore.Read(await store.ReadCoreAsync(version, default));
        return new KnowledgeBase(new CorpusDocuments(store, reader, version, core, _cache), [], version);
    }
}
