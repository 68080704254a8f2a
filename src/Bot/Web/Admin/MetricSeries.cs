using System.Diagnostics.Metrics;

namespace Bot.Web.Admin;

/// <summary>The measurements of one instrument with one set of tags, in a ring of minutes. Not thread-safe.</summary>
internal sealed class MetricSeries(Instrument instrument)
{
    private const double MostOfThem = 0.95;

    private readonly MetricMinute[] minutes = new MetricMinute[MetricsWindow.Minutes];
    private readonly bool isCounter = instrument.GetType().Name.Contains("Counter", StringComparison.Ordinal) && !instrument.IsObservable;
    private readonly bool isHistogram = instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal);
    private double sum;
    private long count;
    private double last;

    public void Add(double value, long minute)
    {
        ref var slot = ref minutes[minute % minutes.Length];
        if (slot?.Minute != minute)
        {
            slot = new MetricMinute(minute, isHistogram ? new ValueSpread() : null);
        }

        slot.Add(value);
        (sum, count, last) = (sum + value, count + 1, value);
    }

    public MetricCurve Read(string name, long now)
    {
        var shown = Enumerable.Range(0, minutes.Length).Select(i => At(now - minutes.Length + 1 + i)).ToArray();
        return new MetricCurve(
            name,
            instrument.Unit,
            Value(sum, count, last),
            [.. shown.Select(minute => minute is null ? 0 : Value(minute.Sum, minute.Count, minute.Last))],
            isHistogram ? [.. shown.Select(minute => minute?.Spread?.Quantile(MostOfThem) ?? 0)] : null);
    }

    private MetricMinute? At(long minute) => minutes[minute % minutes.Length] is { } slot && slot.Minute == minute ? slot : null;

    private double Value(double total, long measurements, double latest) =>
        isCounter ? total : isHistogram ? total / Math.Max(1, measurements) : latest;
}
