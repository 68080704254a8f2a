using Bot.Chat;

namespace Bot.Storage;

/// <summary>What happened to entries of the inbox since the last batch was written.</summary>
internal sealed class MarkBatch
{
    public List<InboxEntry> Begun { get; } = [];

    public List<InboxEntry> Finished { get; } = [];

    public List<(InboxEntry Entry, string Reason)> Parked { get; } = [];

    public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsEmpty => Begun.Count + Finished.Count + Parked.Count == 0;

    public IEnumerable<InboxEntry> Done => Finished.Concat(Parked.Select(parked => parked.Entry));

    /// <summary>Those begun and not yet done: for the others the beginning need not be written any more.</summary>
    public IEnumerable<InboxEntry> StillOpen()
    {
        var done = Done.Select(entry => entry.Id).ToHashSet();
        return Begun.Where(entry => !done.Contains(entry.Id));
    }
}
