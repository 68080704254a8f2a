using System.Collections.Frozen;
using Bot.Knowledge;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>All events of the articles, found by their day. Immutable.</summary>
/// <param name="events">In the order of the articles and of their text; an event whose quote is not verbatim is left out.</param>
public sealed class EventCalendar(IEnumerable<HistoricEvent> events)
{
    private readonly FrozenDictionary<(int Month, int? Day), HistoricEvent[]> byDate = events
        .Where(told => !told.IsPlanned && told.Date.Month is not null && told.Citation.IsVerbatim)
        .GroupBy(told => (told.Date.Month!.Value, told.Date.Day))
        .ToFrozenDictionary(day => day.Key, day => day.OrderBy(told => told.Date.Year).ToArray());

    /// <summary>Plans and year precision included.</summary>
    public IReadOnlyList<HistoricEvent> All { get; } = [.. events.Where(told => told.Citation.IsVerbatim)];

    /// <summary>What happened, plans left out.</summary>
    public IReadOnlyList<HistoricEvent> Told { get; } = [.. events.Where(told => !told.IsPlanned && told.Citation.IsVerbatim)];

    public static EventCalendar Of(KnowledgeBase knowledge) => new([.. knowledge.Documents.SelectMany(EventExtractor.Extract)]);

    /// <summary>What happened on this day of any year, the earliest first.</summary>
    public IReadOnlyList<HistoricEvent> On(AnnualDate day) => byDate.GetValueOrDefault((day.Month, day.Day), []);

    /// <summary>
    /// What is remembered on a date: its day's events, and on 28 February of a common year those of 29 February too.
    /// </summary>
    public IReadOnlyList<HistoricEvent> On(LocalDate date) =>
        date is { Month: 2, Day: 28 } && !CalendarSystem.Iso.IsLeapYear(date.Year)
            ? [.. On(new AnnualDate(2, 28)), .. On(new AnnualDate(2, 29))]
            : On(new AnnualDate(date.Month, date.Day));

    /// <summary>The event of a key; null when the articles no longer hold its words.</summary>
    public HistoricEvent? Find(string key) => All.FirstOrDefault(told => told.Key == key);

    /// <summary>What happened in this month of any year and is known no better.</summary>
    public IReadOnlyList<HistoricEvent> InMonth(int month) => byDate.GetValueOrDefault((month, null), []);
}
