using Bot.Chat;

namespace Bot.Storage.Sqlite;

/// <summary>Conversations of late, in memory once read: every question asks for its own twice.</summary>
/// <remarks>Within a conversation there is nothing to get in between, for its messages are worked in order. Thread-safe.</remarks>
public sealed class RememberedConversations(SqlConversations store) : IConversationStore, IChatObserver, IDisposable
{
    /// <summary>A conversation takes about a kilobyte.</summary>
    private const int Most = 10_000;

    private readonly ReadCache<Conversation, IReadOnlyList<SaidText>> known = new(Most);

    public Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken) =>
        known.FindAsync(conversation, () => store.FindAsync(conversation, cancellationToken));

    public Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        known.Forget(conversation);
        return known.FindAsync(conversation, async () =>
        {
            await store.SaveAsync(conversation, texts, cancellationToken);
            return texts;
        });
    }

    public async Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Forgotten(await store.ForgetAsync(conversation, cancellationToken));

    public async Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken) =>
        Forgotten(await store.ForgetAsync(platform, userId, cancellationToken));

    public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken) => Task.FromResult(Forgotten(0));

    public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => known.Dispose();

    private int Forgotten(int count)
    {
        known.Forget();
        return count;
    }
}
