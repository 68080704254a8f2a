using Bot.Chat;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Keeps the subscriptions, one a chat (a topic is a chat of its own). Safe for concurrent use, also by several instances.</summary>
public interface ISubscriptionStore
{
    Task<Subscription?> FindAsync(ChatAddress chat, CancellationToken cancellationToken);

    /// <summary>Adds the subscription or replaces the chat's earlier one.</summary>
    /// <param name="next">When to look at it; see <see cref="DueAsync"/>.</param>
    Task SaveAsync(Subscription subscription, Instant next, CancellationToken cancellationToken);

    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(ChatAddress chat, CancellationToken cancellationToken);

    /// <summary>Those to be looked at now, the longest waiting first.</summary>
    Task<IReadOnlyList<Subscription>> DueAsync(Instant now, CancellationToken cancellationToken);

    /// <summary>Looks at the chat's subscription next then; nothing happens when it has none.</summary>
    Task PostponeAsync(ChatAddress chat, Instant next, CancellationToken cancellationToken);
}
