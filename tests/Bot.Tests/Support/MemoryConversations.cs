using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Tests.Support;

/// <summary>Conversations in memory; they fail as long as a test wants it.</summary>
internal sealed class MemoryConversations : IConversationStore
{
    private readonly ConcurrentDictionary<Conversation, IReadOnlyList<SaidText>> kept = new();

    public Exception? Failure { get; set; }

    public Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Failure is null ? Task.FromResult(kept.GetValueOrDefault(conversation, [])) : throw Failure;

    public Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        kept[conversation] = Failure is null ? texts : throw Failure;
        return Task.CompletedTask;
    }

    public Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Task.FromResult(kept.TryRemove(conversation, out var texts) ? texts.Count : 0);

    public async Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var conversation in kept.Keys.Where(each => each.Chat.Platform == platform && each.UserId == userId))
        {
            number += await ForgetAsync(conversation, cancellationToken);
        }

        return number;
    }
}
