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

    public int Current { get; private set; } = Least;

    /// <summary>Takes note of a batch; one that was not full tells nothing but that there is time.</summary>
    /// <param name="taken">Updates of the batch.</param>
    /// <param name="took">From its arrival to when the next may be fetched.</param>
    public void Learn(int taken, TimeSpan took) =>
        Current = taken < Current || took <= TimeSpan.Zero
            ? Most
            : (int)Math.Clamp(Current * (Moment / took), Math.Max(Least, Current / 2), Math.Min(Most, Current * 2));
}
