using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Timeline;

/// <summary>All dated events of the articles: year by year as pictures, the 366 days, and every event in words.</summary>
internal sealed class TimelinePage(TimelineSource source)
{
    public Page Show(Language language)
    {
        var title = Phrases.Get(language, "web.timeline");
        var events = source.Read();
        return new Page(language, title, "/timeline", events.Count == 0 ? Empty(title, language) : Body(title, events, language), "timeline.js");
    }

    private static Markup Empty(string title, Language language) =>
        Markup.Of($"<h1>{title}</h1><p>{Phrases.Get(language, "web.timeline.empty")}</p>");

    private static Markup Body(string title, IReadOnlyList<TimelineEvent> events, Language language)
    {
        var days = events.Where(told => told is { Day: not null, IsPlanned: false }).ToLookup(told => (told.Month!.Value, told.Day!.Value));
        return Markup.Of($"""
            <h1>{title}</h1>
            <p class="key">{Phrases.Format(language, "web.timeline.key", events.Count, days.Count)}</p>
            {events.GroupBy(told => told.Year).Select(year => Year(year.Key, [.. year], language))}
            <h2>{Phrases.Get(language, "web.days")}</h2>
            <p class="key">{Phrases.Format(language, "web.days.key", days.Count)}</p>
            {new DayGrid(days.ToDictionary(day => day.Key, day => day.Count()), language).Show()}
            {days.OrderBy(day => day.Key).Select(day => Day(day.Key, day, language))}
            """);
    }

    private static Markup Year(int year, IReadOnlyList<TimelineEvent> events, Language language) => Markup.Of($"""
        <h2 id="y{year}">{year}</h2>
        {(events.Any(told => told.Month is not null) ? new YearStrip(year, events, language).Show() : Markup.Empty)}
        <details><summary>{Phrases.Format(language, "web.events", events.Count)}</summary>{List(events, language)}</details>
        """);

    private static Markup Day((int Month, int Day) date, IEnumerable<TimelineEvent> events, Language language) => Markup.Of($"""
        <h3 id="d{date.Month}-{date.Day}">{DateWords.Of(date.Month, date.Day, language)}</h3>
        {List(events, language)}
        """);

    private static Markup List(IEnumerable<TimelineEvent> events, Language language) =>
        Markup.Of($"""<ul class="day">{events.Select(told => Line(told, language))}</ul>""");

    private static Markup Line(TimelineEvent told, Language language) => Markup.Of($"""
        <li><time datetime="{DateWords.Machine(told)}">{DateWords.Of(told, language)}</time>{Markup.When(told.IsPlanned, $" ({Phrases.Get(language, "web.planned")})")}: <a href="{told.ReaderPath}" dir="auto">{told.Quote}</a></li>
        """);
}
