namespace Bot.Web.Admin;

/// <summary>What one instrument measured in one minute. Not thread-safe.</summary>
/// <param name="minute">Minutes since the calendar's beginning.</param>
/// <param name="spread">For instruments whose values have quantiles.</param>
internal sealed class MetricMinute(long minute, ValueSpread? spread)
{
    public long Minute => minute;

    public ValueSpread? Spread => spread;

    public double Sum { get; private set; }

    public long Count { get; private set; }

    public double Last { get; private set; }

    public void Add(double value)
    {
        (Sum, Count, Last) = (Sum + value, Count + 1, value);
        spread?.Add(value);
    }
}
