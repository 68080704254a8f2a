using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Lays a day's pick out: the date, each event with its year, a line of context and its exact words, and the buttons.</summary>
public static class PostWriter
{
    private const int ButtonsInRow = 3;

    /// <param name="isSubscribed">Adds the button that ends the subscription.</param>
    public static Reply Write(DailyPick pick, LocalDate date, Language language, MonthSet months, bool isSubscribed)
    {
        var day = DateText.Of(new AnnualDate(date.Month, date.Day), language, months);
        var heading = new TextBlock([new TextRun(Phrases.Format(language, $"post.{pick.Kind}", day), Bold: true)]);
        return new Reply(language, [heading, .. pick.Events.SelectMany(told => Blocks(told, pick, date, language, months))])
        {
            Buttons = [.. Questions(pick.Events, language).Chunk(ButtonsInRow), .. isSubscribed ? [[new ReplyButton(Phrases.Get(language, "post.stop"), "/unsubscribe")]] : Array.Empty<ReplyButton[]>()],
        };
    }

    /// <summary>Only a quote that is verbatim leaves; the calendar holds no other.</summary>
    private static IEnumerable<ReplyBlock> Blocks(HistoricEvent told, DailyPick pick, LocalDate date, Language language, MonthSet months)
    {
        var citation = told.Citation;
        yield return new TextBlock(
        [
            new TextRun(DateText.Of(told.Date, language, months), Bold: true),
            new TextRun($" · {DateText.Ago(date.Year - told.Date.Year, language)}{Remark(told, pick, date, language)}\n{Context(told)}"),
        ]);
        yield return new QuoteBlock(0, citation.Quote, citation.Place(language), SourceLink.To(citation)) { ReaderPath = ReaderPath.Of(citation) };
    }

    private static string Remark(HistoricEvent told, DailyPick pick, LocalDate date, Language language) =>
        pick.Kind == PickKind.Day && told.Date.Day != date.Day ? $" ({Phrases.Get(language, "post.leap")})" : "";

    /// <summary>An operator's note, else the heading that the words stand under.</summary>
    private static string Context(HistoricEvent told) => told.Note ?? (told.Citation.Paragraph.Section.Path is [.., var heading]
        ? $"{told.Citation.Document.Title}: {heading}"
        : told.Citation.Document.Title);

    private static IEnumerable<ReplyButton> Questions(IReadOnlyList<HistoricEvent> events, Language language) => events.Select((told, i) =>
        new ReplyButton(Phrases.Get(language, "post.ask") + (events.Count > 1 ? $" ({i + 1})" : ""), $"/about {told.Key}"));
}
