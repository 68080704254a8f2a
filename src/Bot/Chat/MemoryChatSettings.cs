using System.Collections.Concurrent;

namespace Bot.Chat;

/// <summary>Keeps settings until the process ends: where no storage is registered.</summary>
public sealed class MemoryChatSettings : IChatSettingsStore
{
    private readonly ConcurrentDictionary<ChatAddress, ChatSettings> chats = new();

    public Task<ChatSettings> FindAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        Task.FromResult(chats.GetValueOrDefault(Key(chat)) ?? ChatSettings.Default);

    public Task SaveAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken)
    {
        chats[Key(chat)] = settings;
        return Task.CompletedTask;
    }

    private static ChatAddress Key(ChatAddress chat) => chat with { TopicId = null };
}
