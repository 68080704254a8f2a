namespace Bot.Chat;

/// <summary>Counts the messages whose answers are still being made; those that are being sent wait for the platform and do not count. Thread-safe.</summary>
/// <param name="few">Up to so many there is room for more.</param>
internal sealed class AnswerLoad(int few)
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? room;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return count;
            }
        }
    }

    /// <summary>One more, until its turn is over.</summary>
    public Turn Enter()
    {
        lock (gate)
        {
            count++;
        }

        return new Turn(this);
    }

    /// <summary>Done when few are left.</summary>
    public Task RoomAsync()
    {
        lock (gate)
        {
            return count <= few ? Task.CompletedTask : (room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            if (--count <= few)
            {
                room?.SetResult();
                room = null;
            }
        }
    }

    public sealed class Turn(AnswerLoad load)
    {
        private int over;

        /// <summary>May be called again, without effect.</summary>
        public void End()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
            {
                load.Leave();
            }
        }
    }
}
