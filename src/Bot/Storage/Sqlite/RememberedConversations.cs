using Bot.Chat;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Storage.Sqlite;

/// <summary>Conversations of late, in memory once read: every question asks for its own twice, and no other process changes those in the file.</summary>
/// <remarks>
/// Bounded. What was read before all were forgotten is not remembered after it; within a conversation there is nothing to get in
/// between, for its messages are worked in order. Thread-safe.
/// </remarks>
public sealed class RememberedConversations(SqlConversations store) : IConversationStore, IChatObserver, IDisposable
{
    /// <summary>A conversation takes about a kilobyte.</summary>
    private const int Most = 10_000;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });
    private int changes;

    public async Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(conversation, out IReadOnlyList<SaidText>? texts))
        {
            return texts!;
        }

        var before = Volatile.Read(ref changes);
        texts = await store.FindAsync(conversation, cancellationToken);
        Remember(conversation, texts, before);
        return texts;
    }

    public async Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref changes);
        known.Remove(conversation);
        await store.SaveAsync(conversation, texts, cancellationToken);
        Remember(conversation, texts, before);
    }

    public async Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Forgotten(await store.ForgetAsync(conversation, cancellationToken));

    public async Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken) =>
        Forgotten(await store.ForgetAsync(platform, userId, cancellationToken));

    public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken) => Task.FromResult(Forgotten(0));

    public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => known.Dispose();

    private void Remember(Conversation conversation, IReadOnlyList<SaidText> texts, int before)
    {
        known.Set(conversation, texts, new MemoryCacheEntryOptions { Size = 1 });
        if (Volatile.Read(ref changes) != before)
        {
            known.Remove(conversation);
        }
    }

    private int Forgotten(int count)
    {
        Interlocked.Increment(ref changes);
        known.Clear();
        return count;
    }
}
