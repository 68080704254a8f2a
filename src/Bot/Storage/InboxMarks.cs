using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Writes the marks of the inbox in batches, one after another in the order noted, again and again until they are written.</summary>
/// <param name="write">Writes a batch in one transaction.</param>
/// <param name="retryDelay">Pause after a failure.</param>
/// <param name="time">Times the pause.</param>
/// <param name="logger">Told of failures.</param>
/// <remarks>While a batch is being written the next one gathers: the busier, the larger. Safe for concurrent use.</remarks>
internal sealed class InboxMarks(Func<MarkBatch, Task> write, TimeSpan retryDelay, TimeProvider time, ILogger logger)
{
    private readonly Lock gate = new();
    private MarkBatch gathering = new();
    private Task writing = Task.CompletedTask;

    public Task Begin(InboxEntry entry) => Note(batch => batch.Begun.Add(entry.Id));

    public void Finish(InboxEntry entry) => Note(batch => batch.Finished.Add(entry.Id));

    public void Park(InboxEntry entry, string reason) => Note(batch => batch.Parked.Add((entry.Id, reason)));

    public Task FlushAsync()
    {
        lock (gate)
        {
            return gathering.IsEmpty ? writing : gathering.Written.Task;
        }
    }

    private Task Note(Action<MarkBatch> mark)
    {
        lock (gate)
        {
            mark(gathering);
            if (writing.IsCompleted)
            {
                writing = Task.Run(WriteAllAsync);
            }

            return gathering.Written.Task;
        }
    }

    private async Task WriteAllAsync()
    {
        while (Take() is { } batch)
        {
            await InsistAsync(batch);
            batch.Written.SetResult();
        }
    }

    private MarkBatch? Take()
    {
        lock (gate)
        {
            if (gathering.IsEmpty)
            {
                // Set here, under the lock, so that no mark is noted between the look and the end.
                writing = Task.CompletedTask;
                return null;
            }

            var batch = gathering;
            gathering = new MarkBatch();
            return batch;
        }
    }

    private async Task InsistAsync(MarkBatch batch)
    {
        while (true)
        {
            try
            {
                await write(batch);
                return;
            }
            catch (Exception exception)
            {
                logger.LogError("What was answered cannot be noted; trying again in {Delay}: {Reason}", retryDelay, exception.Message);
                await Task.Delay(retryDelay, time);
            }
        }
    }
}
