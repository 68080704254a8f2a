using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Chooses what a chat is shown on a date. Pure and deterministic.</summary>
/// <remarks>
/// The rule, in order: (1) the events of the day, on 28 February of a common year with those of the 29th; (2) an event known to
/// the month, of this month, not shown this year; (3) the event nearest to the day, at most seven days off, not shown within
/// thirty days; (4) from the archive, the event not shown for the longest time. No event of (2) to (4) was shown the day
/// before, or has its own day tomorrow: two days never show the same. Plans are never shown.
/// </remarks>
public static class EventPicker
{
    public const int MostEvents = 6;

    private const int Near = 7;
    private const int LongAgo = 30;

    /// <param name="shown">Event keys with the date they were shown last.</param>
    /// <returns>Null when there is nothing to show.</returns>
    public static DailyPick? Pick(EventCalendar calendar, LocalDate date, IReadOnlyDictionary<string, LocalDate> shown, bool onlyAnniversaries)
    {
        if (calendar.On(date) is { Count: > 0 } today)
        {
            return new DailyPick(PickKind.Day, [.. today.Take(MostEvents)]);
        }

        return onlyAnniversaries ? null
            : Of(PickKind.Month, OfMonth(calendar, date, shown))
            ?? Of(PickKind.Week, Nearest(calendar, date, shown))
            ?? Of(PickKind.Archive, Oldest(calendar, date, shown));
    }

    private static DailyPick? Of(PickKind kind, HistoricEvent? found) => found is null ? null : new DailyPick(kind, [found]);

    private static HistoricEvent? OfMonth(EventCalendar calendar, LocalDate date, IReadOnlyDictionary<string, LocalDate> shown) =>
        calendar.InMonth(date.Month).FirstOrDefault(told => !(shown.TryGetValue(told.Key, out var last) && (last.Year == date.Year || last == date.PlusDays(-1))));

    private static HistoricEvent? Nearest(EventCalendar calendar, LocalDate date, IReadOnlyDictionary<string, LocalDate> shown)
    {
        for (var off = 1; off <= Near; off++)
        {
            var past = calendar.On(date.PlusDays(-off)).FirstOrDefault(IsRested);
            var coming = off == 1 ? null : calendar.On(date.PlusDays(off)).FirstOrDefault(IsRested);
            if ((past ?? coming) is { } found)
            {
                return found;
            }
        }

        return null;

        bool IsRested(HistoricEvent told) => !shown.TryGetValue(told.Key, out var last) || Period.DaysBetween(last, date) > LongAgo;
    }

    private static HistoricEvent? Oldest(EventCalendar calendar, LocalDate date, IReadOnlyDictionary<string, LocalDate> shown)
    {
        var (yesterday, tomorrow) = (date.PlusDays(-1), calendar.On(date.PlusDays(1)));
        HistoricEvent? oldest = null;
        var since = LocalDate.MaxIsoValue;
        foreach (var told in calendar.Told)
        {
            var last = shown.TryGetValue(told.Key, out var known) ? known : LocalDate.MinIsoValue;
            if (last < since && last != yesterday && !tomorrow.Any(next => next.Key == told.Key))
            {
                (oldest, since) = (told, last);
            }
        }

        return oldest;
    }
}
