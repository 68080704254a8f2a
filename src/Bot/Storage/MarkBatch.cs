namespace Bot.Storage;

/// <summary>What happened to entries of the inbox since the last batch was written.</summary>
internal sealed class MarkBatch
{
    public List<long> Begun { get; } = [];

    public List<long> Finished { get; } = [];

    public List<(long Id, string Reason)> Parked { get; } = [];

    public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsEmpty => Begun.Count + Finished.Count + Parked.Count == 0;

    public IEnumerable<long> Done => Finished.Concat(Parked.Select(parked => parked.Id));

    /// <summary>Those begun and not yet done: for the others the beginning need not be written any more.</summary>
    public IEnumerable<long> StillOpen()
    {
        var done = Done.ToHashSet();
        return Begun.Where(id => !done.Contains(id));
    }
}
