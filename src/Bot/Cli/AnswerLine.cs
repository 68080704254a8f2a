using System.Text.Json;
using Bot.Answers;
using Bot.Commands;
using Bot.Knowledge;

namespace Bot.Cli;

/// <summary>One answer as a JSON line. Offsets are UTF-16 units into the document's file.</summary>
internal sealed record AnswerLine(
    string Id,
    string Outcome,
    string Text,
    IReadOnlyList<CitationLine> Citations,
    double ElapsedMs)
{
    public static AnswerLine Of(string id, Answer answer, TimeSpan elapsed) => new(
        id,
        OutcomeOf(answer),
        AnswerReply.Text(answer),
        [.. (answer as Answered)?.Citations.Select(CitationLine.Of) ?? []],
        Math.Round(elapsed.TotalMilliseconds, 3));

    public string ToJson() => JsonSerializer.Serialize(this, JsonLines.Readable.AnswerLine);

    private static string OutcomeOf(Answer answer) => answer switch
    {
        Answered => "answered",
        NotFound => "not_found",
        Declined => "declined",
        _ => "chat",
    };
}

/// <summary>A citation of an <see cref="AnswerLine"/>.</summary>
internal sealed record CitationLine(
    string Quote,
    string Document,
    IReadOnlyList<string> Section,
    int Paragraph,
    int Start,
    int End,
    IReadOnlyList<int> Footnotes)
{
    public static CitationLine Of(Citation citation) => new(
        citation.Quote,
        citation.Document.Id,
        citation.Paragraph.Section.Path,
        citation.Paragraph.Number,
        citation.Span.Start,
        citation.Span.End,
        citation.Footnotes);
}
