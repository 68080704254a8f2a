using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>A citation opened: its paragraph with the cited words in bold, what became of them, and the ways on from there.</summary>
/// <param name="then">The words in the text they were quoted from, where that is kept and no longer the article's.</param>
internal sealed class SourceView(AnswerRecord record, int number, PinnedCitation pinned, PinnedPlace place, Citation? then, Language language)
{
    /// <param name="distance">Paragraphs from the cited one; beyond the ends of the article, the cited one.</param>
    public Reply Show(int distance)
    {
        var (paragraph, at) = place.Neighbour(distance) is { } near ? (near, distance) : (place.Citation?.Paragraph, 0);
        return new Reply(language, [.. State(), paragraph is null ? Then() : Now(paragraph, at == 0)])
        {
            Buttons = [.. new[] { Reader(paragraph, at), Neighbours(at), Ways(), Link() }.Where(row => row.Length > 0)],
        };
    }

    private IEnumerable<ReplyBlock> State() => place.State == PinState.Same
        ? []
        : [new TextBlock([new TextRun(Phrases.Get(language, $"source.{place.State.ToString().ToLowerInvariant()}"))])];

    /// <summary>The words as they were quoted: all that is left of them.</summary>
    private QuoteBlock Then() => new(number, pinned.Quote, pinned.Place, null) { ReaderPath = then is null ? null : ReaderPath.Of(then) };

    private QuoteBlock Now(Paragraph paragraph, bool isCited)
    {
        var cited = place.Citation!;
        var whole = Citation.Of(cited.Document, paragraph, paragraph.Span);
        var start = cited.Span.Start - paragraph.Span.Start;
        var shown = isCited ? cited : whole;
        return new QuoteBlock(isCited ? number : 0, whole.Quote, whole.Place(language), SourceLink.To(shown))
        {
            ReaderPath = ReaderPath.Of(shown),
            Emphasis = isCited && cited.Span != paragraph.Span ? [start..(start + cited.Span.Length)] : [],
        };
    }

    private ReplyButton[] Reader(Paragraph? paragraph, int at)
    {
        var shown = at == 0 ? place.Citation ?? then : Citation.Of(place.Citation!.Document, paragraph!, paragraph!.Span);
        return shown is null ? [] : [AnswerButtons.Reader(record, number, shown)];
    }

    private ReplyButton[] Neighbours(int at) =>
    [
        .. place.Neighbour(at - 1) is null ? [] : new[] { Button("source.before", number, at - 1) },
        .. place.Neighbour(at + 1) is null ? [] : new[] { Button("source.after", number, at + 1) },
    ];

    private ReplyButton[] Ways() =>
    [
        .. record.Citations.Count < 2 ? [] : new[] { Button("source.next", (number % record.Citations.Count) + 1, 0) },
        AnswerButtons.Further(record, number),
    ];

    private ReplyButton[] Link() =>
        [new ReplyButton(Phrases.Get(language, "source.link"), StartPayload.OfSource(record.Id, number).ToCommand()) { Kind = ReplyButtonKind.CopyLink }];

    private ReplyButton Button(string phrase, int citation, int distance) =>
        new(Phrases.Get(language, phrase), $"/source {record.Id} {citation} {distance}");
}
