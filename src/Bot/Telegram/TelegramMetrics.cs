using System.Diagnostics.Metrics;

namespace Bot.Telegram;

/// <summary>Measurements of the calls to Telegram, meter "Isnad.Telegram". Thread-safe.</summary>
public sealed class TelegramMetrics : IDisposable
{
    private readonly Meter meter = new("Isnad.Telegram");
    private readonly Counter<long> calls;
    private readonly Histogram<double> duration;

    public TelegramMetrics()
    {
        calls = meter.CreateCounter<long>("isnad.telegram.calls", "{call}", "Calls to a chat, by result: ok, the error code (429, 403 …), or cut");
        duration = meter.CreateHistogram<double>("isnad.telegram.call.duration", "s", "Time until Telegram answers");
    }

    public void Called(string result, TimeSpan time)
    {
        calls.Add(1, new KeyValuePair<string, object?>("result", result));
        duration.Record(time.TotalSeconds);
    }

    public void Dispose() => meter.Dispose();
}
