namespace Bot.Chat;

/// <summary>Wants to know what happens to chats.</summary>
/// <remarks>Called by the platforms, possibly several times for one change; an implementation is idempotent.</remarks>
public interface IChatObserver
{
    /// <summary>The chat goes on under another id: a group has become a supergroup. Its topics keep their ids.</summary>
    Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken);

    /// <summary>The bot can no longer write there: its user has blocked it, it was put out of the group. What it sends unasked ends.</summary>
    Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken);
}
