using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>
/// Finds what an article dates: the dates written in a sentence, completed from what stands before it and from the headings,
/// and those that lean on a neighbour. Deterministic; no list of events or articles is behind it.
/// </summary>
/// <remarks>
/// Not every sentence under a heading like «12 نوفمبر» happened that day: those do that say so («في الظهيرة»), and the first
/// one where none names the day itself.
/// </remarks>
public static class EventExtractor
{
    /// <summary>The events in the order of the text, with the operator's corrections applied.</summary>
    public static IReadOnlyList<HistoricEvent> Extract(Document document)
    {
        var timeline = new Timeline(UsualYear(document));
        var events = document.Paragraphs
            .GroupBy(paragraph => paragraph.Section.Index)
            .SelectMany(section => new SectionReading(document, timeline).Read([.. section]));
        return Corrected([.. events], document);
    }

    /// <summary>The year the article writes most often.</summary>
    private static int? UsualYear(Document document) => document.Paragraphs
        .SelectMany(paragraph => DateReader.Read(new SentenceWords(document[paragraph.Span])))
        .Where(date => date.Year is not null)
        .GroupBy(date => date.Year)
        .MaxBy(year => year.Count())?.Key;

    private static List<HistoricEvent> Corrected(List<HistoricEvent> events, Document document)
    {
        foreach (var correction in document.EventCorrections)
        {
            events.RemoveAll(read => read.Citation.Span.Overlaps(correction.Span));
        }

        events.AddRange(document.EventCorrections.Where(correction => correction.Date is not null).Select(correction => new HistoricEvent(
            correction.Date!.Value, Citation.Of(document, correction.Paragraph, correction.Span), Note: correction.Note)));
        return [.. events.OrderBy(read => read.Citation.Span.Start)];
    }
}
