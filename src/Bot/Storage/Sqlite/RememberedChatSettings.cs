using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Storage.Sqlite;

/// <summary>Settings of chats, in memory once read: they are asked for with every message, and no other process changes those in the file.</summary>
/// <remarks>Bounded: when too many are remembered, all are read again. Thread-safe.</remarks>
public sealed class RememberedChatSettings(SqlChatSettings store) : IChatSettingsStore, IChatObserver, IPersonalData
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<(string, long), ChatSettings> known = new();
    private int changes;

    public async Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((chat.Platform, chat.ChatId), out var settings))
        {
            return settings;
        }

        var before = Volatile.Read(ref changes);
        settings = await store.FindAsync(chat, cancellationToken);
        Remember(chat, settings, before);
        return settings;
    }

    public async Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken)
    {
        await store.SaveAsync(chat, settings, cancellationToken);
        Forget();
    }

    public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken)
    {
        Forget();
        return Task.CompletedTask;
    }

    public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken)
    {
        Forget();
        return Task.FromResult<IReadOnlyList<Forgotten>>([]);
    }

    /// <summary>What was read before a change is not remembered after it.</summary>
    private void Remember(ChatAddress chat, ChatSettings settings, int before)
    {
        if (known.Count >= Most)
        {
            Forget();
            return;
        }

        known[(chat.Platform, chat.ChatId)] = settings;
        if (Volatile.Read(ref changes) != before)
        {
            known.TryRemove((chat.Platform, chat.ChatId), out _);
        }
    }

    private void Forget()
    {
        Interlocked.Increment(ref changes);
        known.Clear();
    }
}
