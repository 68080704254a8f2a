using Bot.Chat;
using Bot.OnThisDay;
using NodaTime;

namespace Bot.Tests.Support;

/// <summary>Subscriptions in memory; survives its users, as a database does.</summary>
public sealed class MemorySubscriptions : ISubscriptionStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<ChatAddress, (Subscription Subscription, Instant Next, int Number)> all = [];
    private readonly SortedSet<(Instant Next, int Number)> queue = [];
    private readonly Dictionary<int, Subscription> numbered = [];
    private int count;

    public Task<Subscription?> FindAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(all.TryGetValue(chat, out var found) ? found.Subscription : null);
        }
    }

    public Task SaveAsync(Subscription subscription, Instant next, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Remove(subscription.Chat);
            all[subscription.Chat] = (subscription, next, ++count);
            numbered[count] = subscription;
            queue.Add((next, count));
            return Task.CompletedTask;
        }
    }

    public Task<bool> RemoveAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Remove(chat));
        }
    }

    public Task<IReadOnlyList<Subscription>> DueAsync(Instant now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Subscription>>([.. queue.TakeWhile(entry => entry.Next <= now).Select(entry => numbered[entry.Number])]);
        }
    }

    public Task PostponeAsync(ChatAddress chat, Instant next, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return all.TryGetValue(chat, out var found) ? SaveAsync(found.Subscription, next, cancellationToken) : Task.CompletedTask;
        }
    }

    private bool Remove(ChatAddress chat)
    {
        if (!all.Remove(chat, out var removed))
        {
            return false;
        }

        queue.Remove((removed.Next, removed.Number));
        numbered.Remove(removed.Number);
        return true;
    }
}
