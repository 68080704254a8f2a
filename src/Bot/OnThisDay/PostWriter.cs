using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Lays a day's pick out: the date, each event with its year, a line of context and its exact words, and the buttons.</summary>
public static class PostWriter
{
    private const int ButtonsInRow = 3;
    private const int ShortSentence = 12;

    /// <param name="isSubscribed">Adds the button that ends the subscription.</param>
    /// <param name="lines">Checked lines that introduce events, by their keys.</param>
    public static Reply Write(
        DailyPick pick, LocalDate date, Language language, MonthSet months, bool isSubscribed, IReadOnlyDictionary<string, string>? lines = null)
    {
        var day = DateText.Of(new AnnualDate(date.Month, date.Day), language, months);
        var heading = new TextBlock([new TextRun(Phrases.Format(language, $"post.{pick.Kind}", day), Bold: true)]);
        return new Reply(language, [heading, .. pick.Events.SelectMany(told => Blocks(told, pick, date, language, months, lines?.GetValueOrDefault(told.Key)))])
        {
            Buttons = [.. Questions(pick.Events, language).Chunk(ButtonsInRow), .. isSubscribed ? [[new ReplyButton(Phrases.Get(language, "post.stop"), "/unsubscribe")]] : Array.Empty<ReplyButton[]>()],
        };
    }

    /// <summary>Only a quote that is verbatim leaves; the calendar holds no other.</summary>
    private static IEnumerable<ReplyBlock> Blocks(
        HistoricEvent told, DailyPick pick, LocalDate date, Language language, MonthSet months, string? line)
    {
        var citation = Whole(told.Citation);
        yield return new TextBlock(
        [
            new TextRun(DateText.Of(told.Date, language, months), Bold: true),
            new TextRun($" · {DateText.Ago(date.Year - told.Date.Year, language)}{Remark(told, pick, date, language)}\n{told.Note ?? line ?? Context(told)}"),
        ]);
        yield return new QuoteBlock(0, citation.Quote, citation.Place(language), SourceLink.To(citation)) { ReaderPath = ReaderPath.Of(citation) };
    }

    /// <summary>A short sentence that joins on («ووصل إلى برلين …») leaves its subject to the one before: then both are quoted.</summary>
    private static Citation Whole(Citation citation)
    {
        var sentences = citation.Paragraph.Sentences;
        var before = sentences.LastOrDefault(sentence => sentence.Span.End <= citation.Span.Start);
        var joins = citation.Quote[0] is 'و' or 'ف' && citation.Quote.Count(c => c == ' ') < ShortSentence;
        return joins && before is not null && sentences.Any(sentence => sentence.Span.Start == citation.Span.Start)
            ? Citation.Of(citation.Document, citation.Paragraph, citation.Span with { Start = before.Span.Start })
            : citation;
    }

    private static string Remark(HistoricEvent told, DailyPick pick, LocalDate date, Language language) =>
        pick.Kind == PickKind.Day && told.Date.Day != date.Day ? $" ({Phrases.Get(language, "post.leap")})" : "";

    /// <summary>The heading that the words stand under.</summary>
    private static string Context(HistoricEvent told) => told.Citation.Paragraph.Section.Path is [.., var heading]
        ? $"{told.Citation.Document.Title}: {heading}"
        : told.Citation.Document.Title;

    private static IEnumerable<ReplyButton> Questions(IReadOnlyList<HistoricEvent> events, Language language) => events.Select((told, i) =>
        new ReplyButton(Phrases.Get(language, "post.ask") + (events.Count > 1 ? $" ({i + 1})" : ""), $"/about {told.Key}"));
}
