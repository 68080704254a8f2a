using Bot.Chat;

namespace Bot.Storage.Postgres;

/// <summary>Settings of chats, known while a message is at work.</summary>
public sealed class PostgresChatSettings(IDatabase database, ChatsAtWork chats) : SqlChatSettings(database)
{
    public override async Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        chats.Settings(chat) ?? await base.FindAsync(chat, cancellationToken);

    public override async Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken)
    {
        await base.SaveAsync(chat, settings, cancellationToken);
        chats.Forget();
    }
}
