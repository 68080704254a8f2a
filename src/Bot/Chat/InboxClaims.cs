namespace Bot.Chat;

/// <summary>Tells when all that lies in a shared inbox by now has been claimed. Claims are one after another; what asks may be beside them.</summary>
internal sealed class InboxClaims
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> asked = [];
    private TaskCompletionSource? next;

    /// <summary>Done when a claim that has not begun yet leaves nothing in the inbox.</summary>
    public Task LeaveNothing
    {
        get
        {
            lock (gate)
            {
                return (next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>A claim begins: it sees what was added until now.</summary>
    public void Begin()
    {
        lock (gate)
        {
            asked.AddRange(next is null ? [] : [next]);
            next = null;
        }
    }

    /// <summary>The claim that has begun left nothing.</summary>
    public void LeftNothing()
    {
        asked.ForEach(each => each.SetResult());
        asked.Clear();
    }
}
