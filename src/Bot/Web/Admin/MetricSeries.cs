using System.Diagnostics.Metrics;

namespace Bot.Web.Admin;

/// <summary>The measurements of one instrument with one set of tags, in a ring of minutes. Not thread-safe.</summary>
internal sealed class MetricSeries(Instrument instrument)
{
    private readonly (long Minute, double Sum, long Count, double Last)[] minutes = new (long, double, long, double)[MetricsWindow.Minutes];
    private readonly bool isCounter = instrument.GetType().Name.Contains("Counter", StringComparison.Ordinal) && !instrument.IsObservable;
    private readonly bool isHistogram = instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal);
    private double sum;
    private long count;
    private double last;

    public void Add(double value, long minute)
    {
        ref var slot = ref minutes[minute % minutes.Length];
        slot = slot.Minute == minute ? (minute, slot.Sum + value, slot.Count + 1, value) : (minute, value, 1, value);
        (sum, count, last) = (sum + value, count + 1, value);
    }

    public MetricCurve Read(string name, long now) => new(
        name,
        instrument.Unit,
        Value(sum, count, last),
        [.. Enumerable.Range(0, minutes.Length).Select(i => At(now - minutes.Length + 1 + i))]);

    private double At(long minute) =>
        minutes[minute % minutes.Length] is var slot && slot.Minute == minute ? Value(slot.Sum, slot.Count, slot.Last) : 0;

    private double Value(double total, long measurements, double latest) =>
        isCounter ? total : isHistogram ? total / Math.Max(1, measurements) : latest;
}
