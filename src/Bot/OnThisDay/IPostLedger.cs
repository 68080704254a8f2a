using Bot.Chat;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>
/// Remembers which chat got which day's post. A post is claimed before it is sent and marked after, so that none goes out
/// twice, whatever crashes in between. Safe for concurrent use, also by several instances.
/// </summary>
public interface IPostLedger
{
    /// <summary>Claims the post of a chat's local date; of all that try, for all time, one succeeds.</summary>
    /// <param name="events">Keys of the events it shows.</param>
    Task<bool> TryClaimAsync(ChatAddress chat, LocalDate date, IReadOnlyList<string> events, Instant now, CancellationToken cancellationToken);

    /// <summary>Says what became of a claimed post.</summary>
    Task MarkAsync(ChatAddress chat, LocalDate date, PostState state, CancellationToken cancellationToken);

    /// <summary>Gives a claim back: the post is certainly not out.</summary>
    Task ReleaseAsync(ChatAddress chat, LocalDate date, CancellationToken cancellationToken);

    /// <summary>Takes the posts claimed before an instant and never marked, each one once, and marks them in doubt.</summary>
    Task<IReadOnlyList<DoubtfulPost>> TakeAbandonedAsync(Instant claimedBefore, CancellationToken cancellationToken);

    /// <summary>The events the chat was shown, each with the local date of the last time. A post in doubt counts.</summary>
    Task<IReadOnlyDictionary<string, LocalDate>> ShownAsync(ChatAddress chat, CancellationToken cancellationToken);
}
