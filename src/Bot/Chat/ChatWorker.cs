using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Works messages off: strictly in order within a chat, many chats side by side, bounded overall.</summary>
/// <remarks>
/// Each chat with work has one asynchronous line; a chat that waits (slow platform, closed chat) holds its own place in the
/// queue and nothing else. Safe for concurrent use. Register platforms after it, so that they stop before it does.
/// </remarks>
public sealed class ChatWorker(
    MessageHandler handler, IInbox inbox, AnswerStops stops, ChatMetrics metrics, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatWorker> logger)
    : IHostedService, IDisposable
{
    /// <summary>Enough to keep the workers busy until more have come; each one beyond it only waits longer here than with its platform.</summary>
    internal const int FewAtWork = 16;

    /// <summary>Steps of answers that a thread makes before others of the pool have their turn.</summary>
    private const int ItemsPerTurn = 4;

    private static readonly TimeSpan CutTime = TimeSpan.FromSeconds(2);

    private readonly ChatOptions settings = options.Value;
    private readonly SemaphoreSlim places = new(options.Value.QueueCapacity);
    private readonly Dictionary<ChatAddress, ChatLine> lines = [];

    /// <summary>Answers being made take no more threads than there are processors: in a burst, and while code is new, what takes messages in must not queue behind them.</summary>
    private readonly TaskFactory answering = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount, ItemsPerTurn).ConcurrentScheduler);

    private readonly AnswerLoad load = new(FewAtWork);
    private readonly Lock gate = new();
    private readonly CancellationTokenSource noMoreStarts = new();
    private readonly CancellationTokenSource cut = new();
    private readonly TaskCompletionSource emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool>? draining;
    private int left;

    /// <summary>Messages taken and not yet done.</summary>
    public int Unfinished => settings.QueueCapacity - places.CurrentCount;

    /// <summary>Whether it takes no more.</summary>
    public bool IsStopping
    {
        get
        {
            lock (gate)
            {
                return draining is not null;
            }
        }
    }

    /// <summary>Chats whose messages would soon be answered here; never none, for what is urgent must come through.</summary>
    public int Room => Math.Max(FewAtWork, settings.Workers - load.Count);

    /// <summary>Done when more messages would soon be answered.</summary>
    public Task RoomAsync() => load.RoomAsync();

    /// <summary>Takes a message; waits while the queue is full.</summary>
    /// <exception cref="InvalidOperationException">The worker is stopping.</exception>
    public async ValueTask EnqueueAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        stops.Notice(entry.Message);
        await places.WaitAsync(cancellationToken);
        lock (gate)
        {
            if (draining is not null)
            {
                throw new InvalidOperationException("The chat worker takes no more messages: it is stopping.");
            }

            Add(entry);
        }
    }

    /// <summary>Takes a message whose platform forgets it with the process, as the web page does: it need not be kept.</summary>
    /// <exception cref="InvalidOperationException">The worker is stopping.</exception>
    public ValueTask EnqueueAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        EnqueueAsync(new InboxEntry(InboxEntry.NotKept, message), cancellationToken);

    /// <summary>Takes no more messages and works off those taken, within the time allowed; what is left then stays in the inbox.</summary>
    /// <returns>False when something was left.</returns>
    public Task<bool> DrainAsync()
    {
        lock (gate)
        {
            return draining ??= DrainOnceAsync(lines.Count == 0);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.WatchQueue(() => Unfinished);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await DrainAsync().WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(CutTime, time);
        try
        {
            await inbox.FlushAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            logger.LogError("What was answered last cannot be noted in the database; it may be answered again after the next start");
            return;
        }

        try
        {
            await inbox.ReleaseAsync(limit.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or InboxUnavailableException)
        {
            logger.LogWarning("What waits here cannot be left to other instances at once; they take it when they see that this one is gone");
        }
    }

    public void Dispose()
    {
        places.Dispose();
        noMoreStarts.Dispose();
        cut.Dispose();
    }

    private void Add(InboxEntry entry)
    {
        var chat = entry.Message.Chat;
        if (lines.TryGetValue(chat, out var line))
        {
            if (!line.TryAdd(entry))
            {
                places.Release();
                Settle(entry, new Handled(MessageOutcome.Ignored));
            }

            return;
        }

        lines[chat] = line = new ChatLine(settings.QueuePerChat);
        line.TryAdd(entry);
        _ = WorkOffAsync(chat, line, load.Enter());
    }

    private async Task WorkOffAsync(ChatAddress chat, ChatLine line, AnswerLoad.Turn? first)
    {
        while (Next(chat, line) is var (entry, busy))
        {
            var turn = first ?? load.Enter();
            first = null;
            await answering.StartNew(() => WorkAsync(entry, busy, turn)).Unwrap().ConfigureAwait(false);
            turn.End();
            places.Release();
        }
    }

    private async Task WorkAsync(InboxEntry entry, bool busy, AnswerLoad.Turn turn)
    {
        try
        {
            noMoreStarts.Token.ThrowIfCancellationRequested();
            if (!entry.IsKept || await inbox.BeginAsync(entry, cut.Token))
            {
                await HandleAsync(entry, busy, turn).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (noMoreStarts.IsCancellationRequested)
        {
            Interlocked.Increment(ref left);
        }
    }

    private async Task HandleAsync(InboxEntry entry, bool busy, AnswerLoad.Turn turn)
    {
        var (message, begun) = (entry.Message, time.GetTimestamp());
        var wait = time.GetUtcNow() - message.SentAt;
        using var trace = metrics.Trace(message);
        using var scope = logger.BeginScope("{Entry} of {Platform} chat {ChatId} message {MessageId}", entry.Id, message.Chat.Platform, message.Chat.ChatId, message.MessageId);
        var (reply, handled) = await handler.AnswerAsync(entry, busy, cut.Token);
        turn.End();
        if (reply is null)
        {
            Settle(entry, handled);
        }
        else
        {
            // Beside the answers being made, and not back among them afterwards: that the platform has it must be noted at once.
            handled = await Task.Run(() => SendAsync(entry, reply, handled)).ConfigureAwait(false);
        }

        trace?.SetTag("outcome", handled.Outcome.ToString());
        metrics.Done(message, handled.Outcome, wait, time.GetElapsedTime(begun));
    }

    private async Task<Handled> SendAsync(InboxEntry entry, Reply reply, Handled handled)
    {
        var sent = await handler.SendAsync(entry.Message, reply, handled, cut.Token);
        Settle(entry, sent);
        return sent;
    }

    private void Settle(InboxEntry entry, Handled handled)
    {
        if (!entry.IsKept)
        {
            return;
        }

        if (handled.Reason is { } reason)
        {
            inbox.Park(entry, reason);
        }
        else
        {
            inbox.Finish(entry);
        }
    }

    private (InboxEntry Entry, bool Busy)? Next(ChatAddress chat, ChatLine line)
    {
        lock (gate)
        {
            if (line.Take() is { } next)
            {
                return next;
            }

            lines.Remove(chat);
            if (draining is not null && lines.Count == 0)
            {
                emptied.TrySetResult();
            }

            return null;
        }
    }

    private async Task<bool> DrainOnceAsync(bool empty)
    {
        if (empty || await IsEmptiedWithinAsync(settings.ShutdownTimeout))
        {
            return true;
        }

        await noMoreStarts.CancelAsync();
        if (!await IsEmptiedWithinAsync(settings.ShutdownGrace))
        {
            await cut.CancelAsync();
            await IsEmptiedWithinAsync(CutTime);
        }

        logger.LogWarning("Stopped before {Count} messages were answered; they stay in the inbox for the next start", left);
        return left == 0;
    }

    private async Task<bool> IsEmptiedWithinAsync(TimeSpan timeout)
    {
        using var over = new CancellationTokenSource();
        var first = await Task.WhenAny(emptied.Task, Task.Delay(timeout, time, over.Token));
        await over.CancelAsync();
        return first == emptied.Task;
    }
}
