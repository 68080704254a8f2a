using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.Answers.Writing;
using Bot.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli.Evaluation;

/// <summary>What a language model brought and cost during an evaluation, read from the counters of its host.</summary>
internal sealed class ModelFigures : IDisposable
{
    private readonly ConcurrentDictionary<(string Instrument, string Tag), double> sums = new();
    private readonly MeterListener listener = new();

    /// <exception cref="UsageException">The settings name no model.</exception>
    public ModelFigures(IServiceProvider services)
    {
        if (services.GetService<IChatClient>() is null)
        {
            throw new UsageException("eval --model needs a language model: set Model:Name, and Model:Key or Model:Endpoint.");
        }

        var meters = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name is WriterMetrics.MeterName or ModelMetrics.MeterName)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    /// <param name="rows">The questions asked meanwhile.</param>
    public IEnumerable<string> Lines(IReadOnlyList<ScoredQuestion> rows)
    {
        var answers = Math.Max(1, rows.Count);
        var (kept, repaired) = (Sum(WriterMetrics.Claims, "kept"), Sum(WriterMetrics.Claims, "repaired"));
        var figures = Figures.Of(rows);
        yield return Line($"claims checked {Sum(WriterMetrics.Claims)}, kept {kept + repaired} (of them repaired {repaired}), dropped {Sum(WriterMetrics.Claims) - kept - repaired}: {Tags(WriterMetrics.Claims, "dropped.")}");
        yield return Line($"answers: {Tags(WriterMetrics.Answers, "")}; requests: {Tags(ModelMetrics.Requests, "")}");
        yield return Line($"an answer: ms p50 {figures.MsP50} p95 {figures.MsP95}, tokens in {Sum(ModelMetrics.Tokens, "in") / answers:F0} out {Sum(ModelMetrics.Tokens, "out") / answers:F0}, cost {Sum(ModelMetrics.Cost) / answers:F6} (all {Sum(ModelMetrics.Cost):F4})");
    }

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        sums.AddOrUpdate((instrument.Name, tags.Length == 0 ? "" : $"{tags[0].Value}"), value, (_, sum) => sum + value);

    private double Sum(string instrument) => sums.Where(sum => sum.Key.Instrument == instrument).Sum(sum => sum.Value);

    private double Sum(string instrument, string tag) => sums.GetValueOrDefault((instrument, tag));

    private string Tags(string instrument, string prefix) =>
        sums.Where(sum => sum.Key.Instrument == instrument && sum.Key.Tag.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(sum => sum.Value)
            .Select(sum => $"{sum.Key.Tag[prefix.Length..]} {sum.Value}").DefaultIfEmpty("none").Aggregate((all, one) => $"{all}, {one}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
