using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Timeline;

/// <summary>The 366 days as a picture: a row a month, filled where something happened, each leading to its day in the list.</summary>
internal sealed class DayGrid(IReadOnlyDictionary<(int Month, int Day), int> counts, Language language)
{
    private const int Cell = 20;
    private const int Names = 90;
    private const int Width = Names + (31 * Cell);

    public Markup Show() => Markup.Of($"""
        <div class="strip" role="group" tabindex="0" aria-label="{Phrases.Get(language, "web.days.picture")}"><svg viewBox="0 0 {Width} {13 * Cell}" aria-hidden="true">
        {Enumerable.Range(1, 31).Select(day => Markup.Of($"<text x=\"{Center(day)}\" y=\"{Cell - 6}\">{day}</text>"))}
        {Enumerable.Range(1, 12).Select(Row)}
        </svg></div>
        """);

    private Markup Row(int month) => Markup.Of($"""
        <text x="{Mirror(Names / 2)}" y="{((month + 1) * Cell) - 6}">{DateWords.Month(month, language)}</text>
        {Enumerable.Range(1, DateTime.DaysInMonth(2024, month)).Select(day => Show(month, day))}
        """);

    private Markup Show(int month, int day)
    {
        var (x, y) = (Center(day) - (Cell / 2) + 2, (month * Cell) + 2);
        return counts.TryGetValue((month, day), out var count)
            ? Markup.Of($"""<a href="#d{month}-{day}" tabindex="-1"><title>{DateWords.Of(month, day, language)}: {count}</title><rect class="some {Amount(count)}" x="{x}" y="{y}" width="{Cell - 4}" height="{Cell - 4}" rx="3"/></a>""")
            : Markup.Of($"""<rect class="empty" x="{x}" y="{y}" width="{Cell - 4}" height="{Cell - 4}" rx="3"/>""");
    }

    private static string Amount(int count) => count switch { 1 => "one", 2 => "two", _ => "many" };

    private int Center(int day) => Mirror(Names + ((day - 1) * Cell) + (Cell / 2));

    private int Mirror(int x) => language == Language.Arabic ? Width - x : x;
}
