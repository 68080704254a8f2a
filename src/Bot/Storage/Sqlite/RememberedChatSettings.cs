using Bot.Chat;

namespace Bot.Storage.Sqlite;

/// <summary>Settings of chats, in memory once read: they are asked for with every message. Thread-safe.</summary>
public sealed class RememberedChatSettings(SqlChatSettings store) : IChatSettingsStore, IChatObserver, IPersonalData, IDisposable
{
    private const int Most = 100_000;

    private readonly ReadCache<(string Platform, long ChatId), ChatSettings> known = new(Most);

    public Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        known.FindAsync((chat.Platform, chat.ChatId), () => store.FindAsync(chat, cancellationToken));

    public async Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken)
    {
        await store.SaveAsync(chat, settings, cancellationToken);
        known.Forget();
    }

    public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken)
    {
        known.Forget();
        return Task.CompletedTask;
    }

    public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken)
    {
        known.Forget();
        return Task.FromResult<IReadOnlyList<Forgotten>>([]);
    }

    public void Dispose() => known.Dispose();
}
