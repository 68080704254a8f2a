using System.Text.Json;

namespace Bot.Cli.Evaluation;

/// <summary>The measures over some questions: shares of 1 to three decimals, each over the questions it applies to, null for none.</summary>
/// <param name="N">How many questions.</param>
/// <param name="WordsMedian">Median length of the first quotes, in words.</param>
internal sealed record Figures(
    int N,
    double? Hit1,
    double? Hit3,
    double? InQuote,
    double? InText,
    double? Headline,
    double? Kept,
    double? Declined,
    double? WordsMedian,
    int Quotes,
    int InexactQuotes,
    double? MsP50,
    double? MsP95)
{
    public static Figures Of(IReadOnlyList<ScoredQuestion> rows)
    {
        var ms = rows.Select(r => r.Ms).Order().ToList();
        return new Figures(
            rows.Count,
            Mean(rows, r => r.Hit1),
            Mean(rows, r => r.Hit3),
            Mean(rows, r => r.InQuote),
            Mean(rows, r => r.InText),
            Mean(rows, r => r.Headline),
            Mean(rows, r => r.Kept),
            Mean(rows, r => r.Declined),
            Median([.. rows.Select(r => r.Words).OfType<int>().Where(w => w > 0).Order()]),
            rows.Sum(r => r.Quotes),
            rows.Sum(r => r.Inexact),
            Percentile(ms, 0.5),
            Percentile(ms, 0.95));
    }

    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.Figures);

    private static double? Mean(IEnumerable<ScoredQuestion> rows, Func<ScoredQuestion, double?> measure) =>
        rows.Select(measure).Average() is { } mean ? Math.Round(mean, 3) : null;

    private static double? Median(List<int> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;

    private static double? Percentile(List<double> sorted, double share) => sorted.Count == 0 ? null : sorted[(int)(sorted.Count * share)];
}
