using Microsoft.Extensions.Logging;

namespace Bot.Knowledge;

/// <summary>Holds what the bot knows now. Safe for all threads: readers take <see cref="Current"/> once and keep it as long as they need.</summary>
public sealed class KnowledgeStore
{
    private readonly Lock reloading = new();
    private readonly IKnowledgeSource source;
    private readonly ILogger<KnowledgeStore> logger;
    private readonly IKnowledgeEnricher? enricher;
    private readonly Task<KnowledgeBase> first;
    private HashSet<IngestProblem> logged = [];
    private volatile KnowledgeBase? reloaded;
    private volatile string stamp = "";

    /// <summary>Begins to read the source; a start goes on meanwhile until somebody asks for <see cref="Current"/>.</summary>
    public KnowledgeStore(IKnowledgeSource source, ILogger<KnowledgeStore> logger, IKnowledgeEnricher? enricher = null)
    {
        this.source = source;
        this.enricher = enricher;
        this.logger = logger;
        first = Task.Run(Read);
    }

    /// <summary>Raised after <see cref="Current"/> was replaced, one change at a time.</summary>
    public event EventHandler<KnowledgeBase>? Changed;

    /// <summary>Waits for the first reading.</summary>
    /// <exception cref="KnowledgeUnavailableException">There was nothing to read at all.</exception>
    public KnowledgeBase Current => reloaded ?? first.GetAwaiter().GetResult();

    /// <summary>The source's stamp just before it was last read.</summary>
    internal string Stamp => stamp;

    /// <summary>
    /// Reads the source again; true when the knowledge changed. A source that cannot be read is logged and leaves the
    /// knowledge as it is.
    /// </summary>
    public bool Reload()
    {
        lock (reloading)
        {
            var before = Current;
            var read = Read();
            if (read.Version is "" || read.Version == before.Version)
            {
                return false;
            }

            reloaded = read;
            Changed?.Invoke(this, read);
            return true;
        }
    }

    private KnowledgeBase Read()
    {
        stamp = source.Stamp();
        var read = source.Read();
        foreach (var problem in read.Problems.Where(problem => !logged.Contains(problem)))
        {
            logger.LogWarning("Knowledge: {Problem}", problem);
        }

        logged = [.. read.Problems];
        return enricher?.Enrich(read) ?? read;
    }
}
