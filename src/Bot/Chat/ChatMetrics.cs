using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Chat;

/// <summary>The chat's measurements and traces, meter and source "Isnad.Chat". Thread-safe.</summary>
public sealed class ChatMetrics : IDisposable
{
    public const string MeterName = "Isnad.Chat";

    private readonly Meter meter = new(MeterName);
    private readonly ActivitySource traces = new(MeterName);
    private readonly Counter<long> messages;
    private readonly Counter<long> doubts;
    private readonly Histogram<double> duration;

    public ChatMetrics()
    {
        messages = meter.CreateCounter<long>("isnad.messages", "{message}", "Messages done, by platform and outcome");
        doubts = meter.CreateCounter<long>("isnad.inbox.in_doubt", "{message}", "Messages taken over whose answer may have been out already");
        duration = meter.CreateHistogram<double>("isnad.message.duration", "s", "Time a message spends in a stage: wait (sent by the user until begun), work (answering and sending)");
    }

    public void Done(IncomingMessage message, MessageOutcome outcome, TimeSpan wait, TimeSpan work)
    {
        messages.Add(1, new("platform", message.Chat.Platform), new("outcome", outcome.ToString()));
        duration.Record(Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>("stage", "wait"));
        duration.Record(work.TotalSeconds, new KeyValuePair<string, object?>("stage", "work"));
    }

    /// <summary>The trace of one message; null when nobody listens. It carries ids, never a text.</summary>
    public Activity? Trace(IncomingMessage message) => traces.StartActivity("message")?
        .SetTag("platform", message.Chat.Platform).SetTag("chat", message.Chat.ChatId).SetTag("message", message.MessageId);

    public void InDoubt(int count) => doubts.Add(count);

    /// <summary>Watches the number of messages taken and not yet done.</summary>
    public void WatchQueue(Func<int> length) =>
        meter.CreateObservableGauge("isnad.queue.length", length, "{message}", "Messages taken and not yet done, the one being answered included");

    public void Dispose()
    {
        meter.Dispose();
        traces.Dispose();
    }
}
