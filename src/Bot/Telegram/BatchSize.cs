namespace Bot.Telegram;

/// <summary>
/// How many updates to fetch at once: as many as are answered, by the pace of late, within a moment, or while the next are on their way if that is longer. What
/// is fetched too early only waits longer here than with Telegram, and is what a crash leaves in doubt.
/// </summary>
internal sealed class BatchSize
{
    /// <summary>Most that Telegram hands over (core.telegram.org/bots/api#getupdates).</summary>
    private const int Most = 100;

    private const int Least = 8;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    /// <summary>What the batches before count beside the last one: now and then there is room at once, which tells little.</summary>
    private const double Memory = 0.75;

    /// <summary>What takes longer stood still or waited; how long tells nothing of the pace.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private double fetched;
    private TimeSpan time;

    public int Current { get; private set; } = Least;

    /// <summary>Takes note of a batch; one that was not full tells nothing but that there is time.</summary>
    /// <param name="taken">Updates of the batch.</param>
    /// <param name="took">From its arrival to when the next may be fetched.</param>
    /// <param name="way">How long it was on its way; that it waited for updates does not count.</param>
    public void Learn(int taken, TimeSpan took, TimeSpan way = default)
    {
        if (taken < Current || took <= TimeSpan.Zero)
        {
            (fetched, time, Current) = (0, TimeSpan.Zero, Most);
            return;
        }

        (fetched, time) = ((fetched * Memory) + taken, (time * Memory) + AtMost(took));
        Current = (int)Math.Clamp(fetched * ((way > Moment ? AtMost(way) : Moment) / time), Math.Max(Least, Current / 2), Math.Min(Most, Current * 2));
    }

    private static TimeSpan AtMost(TimeSpan time) => time < Longest ? time : Longest;
}
