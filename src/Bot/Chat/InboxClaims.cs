namespace Bot.Chat;

/// <summary>Tells when all that lies in a shared inbox by now has been claimed. Claims are one after another; what asks may be beside them.</summary>
internal sealed class InboxClaims
{
    private readonly List<TaskCompletionSource> asked = [];
    private TaskCompletionSource next = New();

    /// <summary>Done when a claim that has not begun yet leaves nothing in the inbox.</summary>
    public Task LeaveNothing => Volatile.Read(ref next).Task;

    /// <summary>A claim begins: it sees what was added until now.</summary>
    public void Begin() => asked.Add(Interlocked.Exchange(ref next, New()));

    /// <summary>The claim that has begun left nothing.</summary>
    public void LeftNothing()
    {
        asked.ForEach(each => each.SetResult());
        asked.Clear();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
