namespace Bot.Chat;

/// <summary>The messages of one chat that wait their turn. Not thread-safe; <see cref="ChatWorker"/> locks.</summary>
internal sealed class ChatLine(int capacity)
{
    private readonly Queue<InboxEntry> waiting = new();
    private InboxEntry? turnedAway;

    /// <returns>False when the line was full and has already someone to tell so: the message takes no place.</returns>
    public bool TryAdd(InboxEntry entry)
    {
        if (waiting.Count < capacity && turnedAway is null)
        {
            waiting.Enqueue(entry);
            return true;
        }

        if (turnedAway is not null)
        {
            return false;
        }

        turnedAway = entry;
        return true;
    }

    /// <returns>The next message's entry, and whether it came when the line was full; null when none is left.</returns>
    public (InboxEntry Entry, bool Busy)? Take()
    {
        if (waiting.TryDequeue(out var entry))
        {
            return (entry, false);
        }

        entry = turnedAway;
        turnedAway = null;
        return entry is null ? null : (entry, true);
    }
}
