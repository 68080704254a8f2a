using System.Collections.Concurrent;

namespace Bot.Telegram;

/// <summary>Chats that Telegram has closed for a while ("retry after"), for every sender. Thread-safe.</summary>
public sealed class ClosedChats(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, long> openAt = new();

    public void Close(long chatId, TimeSpan duration)
    {
        var until = time.GetTimestamp() + (long)(duration.TotalSeconds * time.TimestampFrequency);
        openAt.AddOrUpdate(chatId, until, (_, known) => Math.Max(known, until));
    }

    public bool IsClosed(long chatId) => Remaining(chatId) > TimeSpan.Zero;

    public async Task WaitUntilOpenAsync(long chatId, CancellationToken cancellationToken)
    {
        while (Remaining(chatId) is { Ticks: > 0 } remaining)
        {
            await Task.Delay(remaining, time, cancellationToken);
        }
    }

    private TimeSpan Remaining(long chatId)
    {
        if (!openAt.TryGetValue(chatId, out var until))
        {
            return TimeSpan.Zero;
        }

        var remaining = time.GetElapsedTime(time.GetTimestamp(), until);
        if (remaining <= TimeSpan.Zero)
        {
            openAt.TryRemove(KeyValuePair.Create(chatId, until));
        }

        // Timers count whole milliseconds.
        return remaining <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(remaining.TotalMilliseconds));
    }
}
