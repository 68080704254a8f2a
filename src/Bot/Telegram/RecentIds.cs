namespace Bot.Telegram;

/// <summary>Ids of late, to know one that comes twice. Not thread-safe.</summary>
/// <remarks>A set with an age limit, not a highest id: after a quiet week Telegram counts on from a random, possibly lower number.</remarks>
internal sealed class RecentIds<T>(TimeSpan memory, TimeProvider time, int capacity = 100_000)
{
    private readonly HashSet<T> ids = [];
    private readonly Queue<(T Id, DateTimeOffset At)> byAge = new();

    public bool Contains(T id)
    {
        Forget();
        return ids.Contains(id);
    }

    public void Add(T id)
    {
        if (ids.Add(id))
        {
            byAge.Enqueue((id, time.GetUtcNow()));
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (byAge.TryPeek(out var oldest) && (oldest.At <= now - memory || byAge.Count >= capacity))
        {
            ids.Remove(byAge.Dequeue().Id);
        }
    }
}
