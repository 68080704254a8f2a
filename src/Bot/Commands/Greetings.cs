using Bot.Chat;

namespace Bot.Commands;

/// <summary>Whom the bot has just greeted: being added to a group by a link tells it twice. Thread-safe.</summary>
public sealed class Greetings(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Platform, long ChatId), DateTimeOffset> greeted = [];

    /// <returns>Whether the chat has not been greeted of late; from now on it has.</returns>
    public bool IsFirst(ChatAddress chat)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (greeted.Count >= Most)
            {
                greeted.Clear();
            }

            var isFirst = !greeted.TryGetValue((chat.Platform, chat.ChatId), out var last) || now - last > Memory;
            greeted[(chat.Platform, chat.ChatId)] = now;
            return isFirst;
        }
    }
}
