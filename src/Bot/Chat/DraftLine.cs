namespace Bot.Chat;

/// <summary>
/// Shows the parts of one reply that are there already while the rest is being written: one at a time, the newest first, so that a slow
/// platform skips what is outdated. Thread-safe.
/// </summary>
public sealed class DraftLine(IMessenger messenger, IncomingMessage message, TimeProvider time, CancellationToken cancellationToken) : IProgress<Reply>, IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private Reply? next;
    private bool isOver;
    private Task running = Task.CompletedTask;

    public void Report(Reply value)
    {
        lock (gate)
        {
            var isIdle = next is null && running.IsCompleted;
            next = value;
            if (isIdle && !isOver)
            {
                running = Task.Run(ShowAsync, CancellationToken.None);
            }
        }
    }

    /// <summary>Shows no more and waits for what is on its way, so that the whole reply comes after it; but not for long.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            (isOver, next) = (true, null);
        }

        await Task.WhenAny(running, Task.Delay(LongestWait, time, cancellationToken));
    }

    private async Task ShowAsync()
    {
        while (Take() is { } reply)
        {
            await messenger.ShowDraftAsync(new OutgoingMessage(message.Chat, reply, message.MessageId), cancellationToken);
        }
    }

    private Reply? Take()
    {
        lock (gate)
        {
            var reply = isOver ? null : next;
            next = null;
            return reply;
        }
    }
}
