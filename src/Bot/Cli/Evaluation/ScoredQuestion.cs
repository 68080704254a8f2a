using Bot.Answers;
using Bot.Knowledge;

namespace Bot.Cli.Evaluation;

/// <summary>One question with what its reply was worth. A measure is null where it does not apply.</summary>
/// <param name="Inexact">How many quotes are not the words of the document they name.</param>
internal sealed record ScoredQuestion(string Id, string Group, int Quotes, int Inexact, double Ms)
{
    private const int QuotesLookedAt = 3;

    /// <summary>Whether the first quote overlaps the evidence, 1 or 0.</summary>
    public double? Hit1 { get; private init; }

    /// <summary>Whether one of the first three does.</summary>
    public double? Hit3 { get; private init; }

    /// <summary>Share of the wanted answer in the best of the first three quotes.</summary>
    public double? InQuote { get; private init; }

    /// <summary>The same in the reply itself.</summary>
    public double? InText { get; private init; }

    /// <summary>The same in its first words or its bold ones.</summary>
    public double? Headline { get; private init; }

    /// <summary>Whether an answerable question was answered.</summary>
    public double? Kept { get; private init; }

    /// <summary>Whether an unanswerable one was refused.</summary>
    public double? Declined { get; private init; }

    /// <summary>Length of the first quote; null without one.</summary>
    public int? Words { get; private init; }

    public static ScoredQuestion Of(EvaluationQuestion question, Answer answer, TimeSpan elapsed)
    {
        var line = AnswerLine.Of(question.Id, answer, elapsed);
        IReadOnlyList<Citation> citations = (answer as Answered)?.Citations ?? [];
        var row = new ScoredQuestion(question.Id, question.Group, citations.Count, citations.Count(c => !IsExact(c)), line.ElapsedMs);
        return question switch
        {
            { IsAnswerable: true } => row.Answerable(question, line),
            { IsUnscored: true } => row,
            _ => row with { Declined = line.Outcome is "not_found" or "declined" ? 1 : 0 },
        };
    }

    private ScoredQuestion Answerable(EvaluationQuestion question, AnswerLine line)
    {
        var quotes = line.Citations.Take(QuotesLookedAt).Select(c => c.Quote).ToList();
        var kept = line.Outcome == "answered" ? 1 : 0;
        return this with
        {
            Hit1 = kept * Hit(question, quotes.Take(1)),
            Hit3 = kept * Hit(question, quotes),
            InQuote = kept * quotes.Select(q => WantedAnswer.In(question, q)).DefaultIfEmpty().Max(),
            InText = kept * WantedAnswer.In(question, line.Text),
            Headline = kept * WantedAnswer.InHeadline(question, line.Text),
            Kept = kept,
            Words = quotes.Count == 0 ? null : ComparedText.Words(ComparedText.StripFootnotes(quotes[0])).Length,
        };
    }

    private static double Hit(EvaluationQuestion question, IEnumerable<string> quotes) =>
        quotes.Any(q => question.AllEvidence.Any(e => ComparedText.Hits(q, e))) ? 1 : 0;

    private static bool IsExact(Citation citation) =>
        ComparedText.StripFootnotes(citation.Document.Text).Contains(ComparedText.StripFootnotes(citation.Quote), StringComparison.Ordinal);
}
