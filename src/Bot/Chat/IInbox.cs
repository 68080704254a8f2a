namespace Bot.Chat;

/// <summary>The durable queue between the platforms and the worker: what it has taken is answered, whatever happens to the process.</summary>
/// <remarks>
/// An entry is added, claimed, begun, and then finished or parked. The rule for what is in doubt: an entry that was begun but not
/// finished when its process ended is answered again, better twice than never; <see cref="InboxEntry.Starts"/> tells it.
/// Ids of updates are kept for a time, so that one that comes again is known; a lower id is as good as a higher one.
/// Safe for concurrent use.
/// </remarks>
public interface IInbox
{
    /// <summary>Whether other instances add and claim entries too, so that claiming never comes to an end.</summary>
    bool IsShared { get; }

    /// <summary>Keeps the updates not seen before; they survive the process from the moment this returns.</summary>
    /// <returns>The entries claimed for this instance at once, in order.</returns>
    /// <exception cref="InboxUnavailableException">None of them is kept: the disk is full, the database is away.</exception>
    Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken);

    /// <summary>Claims what waits and nobody works at: the urgent first, else in order of arrival; a chat belongs to one instance at a time.</summary>
    /// <param name="most">Entries at most, about.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <exception cref="InboxUnavailableException">The database is away.</exception>
    Task<IReadOnlyList<InboxEntry>> ClaimAsync(int most, CancellationToken cancellationToken);

    /// <summary>Notes that the work begins. For an entry begun before, returns only when that will survive the process.</summary>
    /// <returns>False when the entry is no longer this instance's: leave it.</returns>
    Task<bool> BeginAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Notes that the entry is done and forgets its text. Returns at once; written soon, in order.</summary>
    void Finish(InboxEntry entry);

    /// <summary>Sets the entry aside with the reason; it keeps its text for the operator. Returns at once; written soon, in order.</summary>
    void Park(InboxEntry entry, string reason);

    /// <summary>Returns when everything noted is written; gives up with the token.</summary>
    Task FlushAsync(CancellationToken cancellationToken);

    /// <summary>Leaves what was claimed and not done to other instances, at the end of a service: they need not wait until it is known to be gone.</summary>
    /// <exception cref="InboxUnavailableException">The database is away; they will find out.</exception>
    Task ReleaseAsync(CancellationToken cancellationToken);
}
