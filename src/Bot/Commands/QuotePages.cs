using Bot.Answers;
using Bot.Answers.Log;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Lays out the quotations that /quote has found, page by page.</summary>
public sealed class QuotePages(KnowledgeStore knowledge)
{
    private const int OnPage = 3;

    /// <param name="page">From 0; beyond the last one, the last.</param>
    public Reply Show(AnswerRecord record, int page)
    {
        var pages = ((record.Citations.Count - 1) / OnPage) + 1;
        var shown = Math.Clamp(page, 0, pages - 1);
        var numbers = Enumerable.Range((shown * OnPage) + 1, Math.Min(OnPage, record.Citations.Count - (shown * OnPage))).ToArray();
        return new Reply(record.Language, [Heading(record, shown, pages), .. numbers.Select(number => Quote(record, number))])
        {
            Buttons = [.. new[] { [.. numbers.Select(number => AnswerButtons.Source(record, number))], Paging(record, shown, pages) }.Where(row => row.Length > 0)],
        };
    }

    private static TextBlock Heading(AnswerRecord record, int page, int pages)
    {
        var count = Phrases.Count(record.Language, "quote.found", record.Citations.Count);
        return new TextBlock([new TextRun(pages == 1 ? count : Phrases.Format(record.Language, "quote.page", count, page + 1, pages))]);
    }

    private QuoteBlock Quote(AnswerRecord record, int number)
    {
        var pinned = record.Citations[number - 1];
        var place = PinnedPlace.Find(pinned, knowledge.Current);
        return new QuoteBlock(number, pinned.Quote, place.Citation?.Place(record.Language) ?? pinned.Place, place.Citation is { } citation ? SourceLink.To(citation) : null)
        {
            ReaderPath = place.Citation is { } now ? ReaderPath.Of(now) : null,
            Emphasis = QuoteFinder.Emphasis(pinned.Quote, record.Question),
        };
    }

    private static ReplyButton[] Paging(AnswerRecord record, int page, int pages) =>
    [
        .. page > 0 ? new[] { Button(record, "page.before", page - 1) } : [],
        .. page < pages - 1 ? new[] { Button(record, "page.after", page + 1) } : [],
    ];

    private static ReplyButton Button(AnswerRecord record, string phrase, int page) => new(Phrases.Get(record.Language, phrase), $"/quotes {record.Id} {page}");
}
