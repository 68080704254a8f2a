namespace Bot.Telegram;

/// <summary>A rate with bursts, kept as the time at which the bucket is full again (generic cell rate algorithm). Not thread-safe.</summary>
/// <remarks>Where several draw on the same rate, each keeps a bucket and pays a token as many times over as there are sharers.</remarks>
internal sealed class TokenBucket(TimeSpan interval, int burst)
{
    private TimeSpan fullAt;

    public bool IsFull(TimeSpan now) => fullAt <= now;

    /// <summary>How long until a token is there.</summary>
    public TimeSpan Wait(TimeSpan now, int sharers = 1)
    {
        var wait = (fullAt > now ? fullAt : now) + (interval * sharers) - now - (interval * Math.Max(burst, sharers));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Takes a token whether or not one is there; the debt stays below <paramref name="most"/>.</summary>
    public void Force(TimeSpan now, TimeSpan most, int sharers = 1)
    {
        Take(now, sharers);
        fullAt = fullAt - now > most ? now + most : fullAt;
    }

    /// <summary>Takes a token, if need be one that is still to come.</summary>
    /// <returns>How long until the token is there.</returns>
    public TimeSpan Take(TimeSpan now, int sharers = 1)
    {
        fullAt = (fullAt > now ? fullAt : now) + (interval * sharers);
        var wait = fullAt - now - (interval * Math.Max(burst, sharers));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
