namespace Bot.Chat;

/// <summary>The messages of one chat that wait their turn. Not thread-safe; <see cref="ChatWorker"/> locks.</summary>
internal sealed class ChatLine(int capacity)
{
    private readonly Queue<IncomingMessage> waiting = new();
    private IncomingMessage? turnedAway;

    /// <returns>False when the line was full and has already someone to tell so: the message takes no place.</returns>
    public bool TryAdd(IncomingMessage message)
    {
        if (waiting.Count < capacity && turnedAway is null)
        {
            waiting.Enqueue(message);
            return true;
        }

        var first = turnedAway is null;
        turnedAway = message;
        return first;
    }

    /// <returns>The next message, and whether it came when the line was full; null when none is left.</returns>
    public (IncomingMessage Message, bool Busy)? Take()
    {
        if (waiting.TryDequeue(out var message))
        {
            return (message, false);
        }

        message = turnedAway;
        turnedAway = null;
        return message is null ? null : (message, true);
    }
}
