using Bot.Chat;
using Bot.OnThisDay;
using NodaTime;

namespace Bot.Tests.Support;

/// <summary>A ledger in memory; survives its users, as a database does.</summary>
public sealed class MemoryLedger : IPostLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ChatAddress Chat, LocalDate Date), (PostState State, Instant Claimed, IReadOnlyList<string> Events)> posts = [];
    private readonly Dictionary<ChatAddress, Dictionary<string, LocalDate>> shown = [];

    public IReadOnlyDictionary<(ChatAddress Chat, LocalDate Date), PostState> States
    {
        get
        {
            lock (gate)
            {
                return posts.ToDictionary(post => post.Key, post => post.Value.State);
            }
        }
    }

    public Task<bool> TryClaimAsync(ChatAddress chat, LocalDate date, IReadOnlyList<string> events, Instant now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(posts.TryAdd((chat, date), (PostState.Claimed, now, events)) && Show(chat, date, events));
        }
    }

    public Task MarkAsync(ChatAddress chat, LocalDate date, PostState state, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            posts[(chat, date)] = posts[(chat, date)] with { State = state };
            return Task.CompletedTask;
        }
    }

    public Task ReleaseAsync(ChatAddress chat, LocalDate date, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (posts.TryGetValue((chat, date), out var post) && post.State == PostState.Claimed)
            {
                posts.Remove((chat, date));
            }

            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<DoubtfulPost>> TakeAbandonedAsync(Instant claimedBefore, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var abandoned = claims.Where(key => posts.TryGetValue(key, out var post) && post.State == PostState.Claimed && post.Claimed < claimedBefore).ToList();
            claims.RemoveWhere(key => !posts.TryGetValue(key, out var post) || post.State != PostState.Claimed || abandoned.Contains(key));
            abandoned.ForEach(key => posts[key] = posts[key] with { State = PostState.InDoubt });
            return Task.FromResult<IReadOnlyList<DoubtfulPost>>([.. abandoned.Select(key => new DoubtfulPost(key.Chat, key.Date))]);
        }
    }

    public Task<IReadOnlyDictionary<string, LocalDate>> ShownAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<string, LocalDate>>(shown.GetValueOrDefault(chat) ?? []);
        }
    }

    private readonly HashSet<(ChatAddress Chat, LocalDate Date)> claims = [];

    private bool Show(ChatAddress chat, LocalDate date, IReadOnlyList<string> events)
    {
        claims.Add((chat, date));
        var seen = shown.TryGetValue(chat, out var known) ? known : shown[chat] = [];
        foreach (var key in events)
        {
            seen[key] = date;
        }

        return true;
    }
}
