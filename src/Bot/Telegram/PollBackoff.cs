namespace Bot.Telegram;

/// <summary>Pauses between failing polls: they double up to a limit, each shortened at random by up to half.</summary>
internal sealed class PollBackoff(TimeSpan limit, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    private int failures;

    public void Reset() => failures = 0;

    public TimeSpan Next()
    {
        var doubled = First * Math.Pow(2, Math.Min(failures++, 20));
        return (doubled < limit ? doubled : limit) * (1 - (random.NextDouble() / 2));
    }
}
