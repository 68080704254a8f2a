using Microsoft.Extensions.Logging;

namespace Bot.Knowledge;

/// <summary>Holds what the bot knows now. Safe for all threads: readers take <see cref="Current"/> once and keep it as long as they need.</summary>
public sealed class KnowledgeStore
{
    private readonly Lock reloading = new();
    private readonly IKnowledgeSource source;
    private readonly ILogger<KnowledgeStore> logger;
    private HashSet<IngestProblem> logged = [];
    private volatile KnowledgeBase current;

    /// <summary>Reads the source.</summary>
    public KnowledgeStore(IKnowledgeSource source, ILogger<KnowledgeStore> logger)
    {
        this.source = source;
        this.logger = logger;
        current = Read();
    }

    /// <summary>Raised after <see cref="Current"/> was replaced, one change at a time.</summary>
    public event EventHandler<KnowledgeBase>? Changed;

    public KnowledgeBase Current => current;

    /// <summary>
    /// Reads the source again; true when the knowledge changed. A source that cannot be read is logged and leaves the
    /// knowledge as it is.
    /// </summary>
    public bool Reload()
    {
        lock (reloading)
        {
            var read = Read();
            if (read.Version is "" || read.Version == current.Version)
            {
                return false;
            }

            current = read;
            Changed?.Invoke(this, read);
            return true;
        }
    }

    private KnowledgeBase Read()
    {
        var read = source.Read();
        foreach (var problem in read.Problems.Where(problem => !logged.Contains(problem)))
        {
            logger.LogWarning("Knowledge: {Problem}", problem);
        }

        logged = [.. read.Problems];
        return read;
    }
}
