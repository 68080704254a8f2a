using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace Bot.Web.Admin;

/// <summary>Listens to the service's own meters ("Isnad.*") and keeps their last hour by the minute. Thread-safe.</summary>
internal sealed class MetricsWindow : IHostedService, IDisposable
{
    public const int Minutes = 60;

    private const string Prefix = "Isnad";

    private readonly TimeProvider time;
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);

    public MetricsWindow(TimeProvider time)
    {
        this.time = time;
        listener.InstrumentPublished = Listen;
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    /// <summary>Every instrument that has measured something, by name and tags.</summary>
    public IReadOnlyList<MetricCurve> Read()
    {
        listener.RecordObservableInstruments();
        lock (gate)
        {
            return [.. series.Select(named => named.Value.Read(named.Key, Minute()))];
        }
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = instrument.Name;
        foreach (var (key, tag) in tags)
        {
            name += $" {key}={tag}";
        }

        lock (gate)
        {
            if (!series.TryGetValue(name, out var curve))
            {
                series[name] = curve = new MetricSeries(instrument);
            }

            curve.Add(value, Minute());
        }
    }

    private long Minute() => time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
}
