using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Tests.Support;

/// <summary>An inbox in memory that remembers what was noted; adding fails as long as a test wants it.</summary>
public sealed class FakeInbox : IInbox
{
    private readonly ConcurrentQueue<InboxEntry> waiting = new();
    private long lastId;

    public bool IsShared => false;

    public Exception? Failure { get; set; }

    public ConcurrentQueue<long> Begun { get; } = new();

    public ConcurrentQueue<long> Finished { get; } = new();

    public ConcurrentDictionary<long, string> Parked { get; } = new();

    public void Leave(InboxEntry entry) => waiting.Enqueue(entry);

    public Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken) => Failure is null
        ? Task.FromResult<IReadOnlyList<InboxEntry>>([.. updates.Select(update => new InboxEntry(Interlocked.Increment(ref lastId), update.Message))])
        : throw new InboxUnavailableException("disk full", Failure);

    public Task<IReadOnlyList<InboxEntry>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var left = waiting.ToArray();
        waiting.Clear();
        return Task.FromResult<IReadOnlyList<InboxEntry>>(left);
    }

    public Task<bool> BeginAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        Begun.Enqueue(entry.Id);
        return Task.FromResult(true);
    }

    public void Finish(InboxEntry entry) => Finished.Enqueue(entry.Id);

    public void Park(InboxEntry entry, string reason) => Parked[entry.Id] = reason;

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReleaseAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
