using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Writes the marks of the inbox in batches, again and again until they are written.</summary>
/// <param name="write">Writes, in one transaction, the batch that its argument gives when it comes to it: so late, that it holds all noted by then.</param>
/// <param name="retryDelay">Pause after a failure.</param>
/// <param name="time">Times the pause.</param>
/// <param name="logger">Told of failures.</param>
/// <remarks>
/// A write is ordered with the first mark of a batch, without waiting for the batch before: what is answered shall be noted before the
/// process can end, for what is not noted is answered again. After a failure nothing more is ordered until that batch is written.
/// Safe for concurrent use.
/// </remarks>
internal sealed class InboxMarks(Func<Func<MarkBatch>, Task> write, TimeSpan retryDelay, TimeProvider time, ILogger logger)
{
    private readonly Lock gate = new();
    private readonly HashSet<MarkBatch> unwritten = [];
    private MarkBatch gathering = new();
    private bool isOrdered;
    private int failing;

    public Task Begin(InboxEntry entry) => Note(batch => batch.Begun.Add(entry));

    public void Finish(InboxEntry entry) => Note(batch => batch.Finished.Add(entry));

    public void Park(InboxEntry entry, string reason) => Note(batch => batch.Parked.Add((entry, reason)));

    public Task FlushAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(unwritten.Select(batch => batch.Written.Task));
        }
    }

    private Task Note(Action<MarkBatch> mark)
    {
        MarkBatch batch;
        bool isToOrder;
        lock (gate)
        {
            batch = gathering;
            mark(batch);
            unwritten.Add(batch);
            isToOrder = IsToOrder();
        }

        OrderIf(isToOrder);
        return batch.Written.Task;
    }

    /// <summary>Whether to order a write now; under the lock, and who is told so does it.</summary>
    private bool IsToOrder() => !isOrdered && failing == 0 && !gathering.IsEmpty && (isOrdered = true);

    private void OrderIf(bool isToOrder)
    {
        if (isToOrder)
        {
            _ = InsistAsync();
        }
    }

    private async Task InsistAsync()
    {
        MarkBatch? batch = null;
        var failed = 0;
        while (!await TryWriteAsync(() => batch ??= Take()))
        {
            if (failed == 0)
            {
                Settle(failed: failed = 1, written: null);
            }

            await Task.Delay(retryDelay, time);
        }

        OrderIf(Settle(-failed, batch));
        batch!.Written.SetResult();
    }

    /// <returns>Whether to order a write now.</returns>
    private bool Settle(int failed, MarkBatch? written)
    {
        lock (gate)
        {
            failing += failed;
            return written is not null && unwritten.Remove(written) && IsToOrder();
        }
    }

    private async Task<bool> TryWriteAsync(Func<MarkBatch> take)
    {
        try
        {
            await write(take);
            return true;
        }
        catch (Exception exception)
        {
            logger.LogError("What was answered cannot be noted; trying again in {Delay}: {Reason}", retryDelay, exception.Message);
            return false;
        }
    }

    private MarkBatch Take()
    {
        lock (gate)
        {
            var batch = gathering;
            (gathering, isOrdered) = (new MarkBatch(), false);
            return batch;
        }
    }
}
