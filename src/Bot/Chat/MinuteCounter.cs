namespace Bot.Chat;

/// <summary>Counts by key within each minute; the counts of a minute are forgotten at its end. Not thread-safe.</summary>
internal sealed class MinuteCounter(TimeProvider time)
{
    private const int MostKeys = 1_000_000;

    private readonly Dictionary<(string, long), int> counts = [];
    private readonly long start = time.GetTimestamp();
    private long minute;

    /// <returns>How many it makes in this minute.</returns>
    public int Count((string Platform, long Id) key)
    {
        // By elapsed time, not by the clock, which may jump.
        var now = (long)time.GetElapsedTime(start).TotalMinutes;
        if (now != minute || counts.Count >= MostKeys)
        {
            counts.Clear();
            minute = now;
        }

        return counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
