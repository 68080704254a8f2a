namespace Bot.Chat;

/// <summary>Keeps what chats have chosen. Safe for concurrent use; read for every message.</summary>
public interface IChatSettingsStore
{
    /// <summary>The defaults for a chat that has chosen nothing; the topic does not matter.</summary>
    Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken);

    Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken);
}
