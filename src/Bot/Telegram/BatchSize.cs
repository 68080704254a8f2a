namespace Bot.Telegram;

/// <summary>
/// How many updates to fetch at once: as many as are answered within a moment, by the pace of late. What is fetched too early only waits
/// longer here than with Telegram, and is what a crash leaves in doubt.
/// </summary>
internal sealed class BatchSize
{
    /// <summary>Most that Telegram hands over (core.telegram.org/bots/api#getupdates).</summary>
    private const int Most = 100;

    private const int Least = 8;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    /// <summary>What the batches before count beside the last one: now and then there is room at once, which tells little.</summary>
    private const double Memory = 0.75;

    private double answered;
    private TimeSpan time;

    public int Current { get; private set; } = Least;

    /// <summary>Takes note of a batch; one that was not full tells nothing but that there is time.</summary>
    /// <param name="taken">Updates of the batch.</param>
    /// <param name="took">From its arrival to when the next may be fetched.</param>
    public void Learn(int taken, TimeSpan took)
    {
        if (taken < Current || took <= TimeSpan.Zero)
        {
            (answered, time, Current) = (0, TimeSpan.Zero, Most);
            return;
        }

        (answered, time) = ((answered * Memory) + taken, (time * Memory) + took);
        Current = (int)Math.Clamp(answered * (Moment / time), Math.Max(Least, Current / 2), Math.Min(Most, Current * 2));
    }
}
