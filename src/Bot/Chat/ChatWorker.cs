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
    MessageHandler handler, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatWorker> logger) : IHostedService, IDisposable
{
    private readonly ChatOptions settings = options.Value;
    private readonly SemaphoreSlim places = new(options.Value.QueueCapacity);
    private readonly Dictionary<ChatAddress, ChatLine> lines = [];
    private readonly Lock gate = new();
    private readonly CancellationTokenSource deadline = new();
    private readonly TaskCompletionSource emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool>? draining;
    private int unfinished;

    /// <summary>Messages taken and not yet done.</summary>
    public int Unfinished => settings.QueueCapacity - places.CurrentCount;

    /// <summary>Takes a message; waits while the queue is full.</summary>
    /// <exception cref="InvalidOperationException">The worker is stopping.</exception>
    public async ValueTask EnqueueAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        lock (gate)
        {
            if (draining is not null)
            {
                throw new InvalidOperationException("The chat worker takes no more messages: it is stopping.");
            }

            Add(message);
        }
    }

    /// <summary>Takes no more messages and waits, within the time allowed, until those taken are done.</summary>
    /// <returns>False when the time was over first; what was left is given up.</returns>
    public Task<bool> DrainAsync()
    {
        lock (gate)
        {
            return draining ??= DrainOnceAsync(lines.Count == 0);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => DrainAsync().WaitAsync(cancellationToken);

    public void Dispose()
    {
        places.Dispose();
        deadline.Dispose();
    }

    private void Add(IncomingMessage message)
    {
        if (lines.TryGetValue(message.Chat, out var line))
        {
            if (!line.TryAdd(message))
            {
                places.Release();
            }

            return;
        }

        lines[message.Chat] = line = new ChatLine(settings.QueuePerChat);
        line.TryAdd(message);
        _ = Task.Run(() => WorkOffAsync(message.Chat, line));
    }

    private async Task WorkOffAsync(ChatAddress chat, ChatLine line)
    {
        while (Next(chat, line) is var (message, busy))
        {
            await WorkAsync(message, busy);
            places.Release();
        }
    }

    private async Task WorkAsync(IncomingMessage message, bool busy)
    {
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            await handler.HandleAsync(message, busy, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Interlocked.Increment(ref unfinished);
        }
    }

    private (IncomingMessage Message, bool Busy)? Next(ChatAddress chat, ChatLine line)
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

        await deadline.CancelAsync();
        await IsEmptiedWithinAsync(TimeSpan.FromSeconds(2));
        logger.LogWarning("Stopped before {Count} messages were answered; raise Chat:ShutdownTimeout to wait longer", unfinished);
        return false;
    }

    private async Task<bool> IsEmptiedWithinAsync(TimeSpan timeout)
    {
        using var over = new CancellationTokenSource();
        var first = await Task.WhenAny(emptied.Task, Task.Delay(timeout, time, over.Token));
        await over.CancelAsync();
        return first == emptied.Task;
    }
}
