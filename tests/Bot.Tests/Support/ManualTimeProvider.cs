namespace Bot.Tests.Support;

/// <summary>Time that stands still until a test moves it on; timers fire during <see cref="Advance"/>, in order.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<(TimeSpan DueIn, TaskCompletionSource Seen)> awaited = [];
    private DateTimeOffset now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Returns when something waits for exactly this long.</summary>
    public Task WaitForTimerAsync(TimeSpan dueIn)
    {
        lock (gate)
        {
            if (timers.Any(timer => timer.DueAt == now + dueIn))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((dueIn, seen));
            return seen.Task.WaitAsync(Patience.Limit);
        }
    }

    public void Advance(TimeSpan duration)
    {
        var end = GetUtcNow() + duration;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = end;
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (gate)
        {
            var timer = timers.Where(candidate => candidate.DueAt <= end).MinBy(candidate => candidate.DueAt);
            if (timer is not null)
            {
                now = timer.DueAt > now ? timer.DueAt : now;
                timers.Remove(timer);
            }

            return timer;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.DueAt = now + dueTime;
            timers.Add(timer);
            awaited.RemoveAll(entry => entry.DueIn == dueTime && entry.Seen.TrySetResult());
        }
    }

    private sealed class ManualTimer(ManualTimeProvider owner, Action callback) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            owner.Schedule(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (period != Timeout.InfiniteTimeSpan && period > TimeSpan.Zero)
            {
                owner.Schedule(this, period);
            }

            callback();
        }

        public void Dispose() => owner.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
