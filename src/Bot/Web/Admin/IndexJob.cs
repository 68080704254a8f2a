using Bot.Knowledge;
using Microsoft.Extensions.Logging;

namespace Bot.Web.Admin;

/// <summary>Reads the articles again on the operator's word, one run at a time, and tells how far it is. Thread-safe.</summary>
internal sealed class IndexJob(KnowledgeStore store, TimeProvider time, ILogger<IndexJob> logger)
{
    private readonly Lock gate = new();
    private KnowledgeBase? before;
    private long started;
    private IndexRun? last;

    /// <summary>The run going on, else the last one; null when there was none.</summary>
    public IndexRun? State
    {
        get
        {
            lock (gate)
            {
                // The store changes when all is read; what then takes time is the index.
                return before is null
                    ? last
                    : new IndexRun(ReferenceEquals(before, store.Current) ? IndexStep.Reading : IndexStep.Indexing, time.GetElapsedTime(started));
            }
        }
    }

    /// <returns>The end of the run; at once when one is going on already.</returns>
    public Task StartAsync()
    {
        lock (gate)
        {
            if (before is not null)
            {
                return Task.CompletedTask;
            }

            (before, started) = (store.Current, time.GetTimestamp());
        }

        return Task.Run(Run);
    }

    private void Run()
    {
        var step = IndexStep.Failed;
        try
        {
            step = store.Reload() ? IndexStep.Changed : IndexStep.Unchanged;
        }
        catch (Exception fault)
        {
            // What listens to the change failed; the bot goes on with what it has.
            logger.LogError(fault, "The articles could not be read again");
        }
        finally
        {
            lock (gate)
            {
                (before, last) = (null, new IndexRun(step, time.GetElapsedTime(started)));
            }
        }
    }
}
