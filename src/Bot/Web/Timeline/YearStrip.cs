using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Timeline;

/// <summary>One year as a picture: its months in a row, in reading direction, each event a dot over its day that leads to its words.</summary>
/// <remarks>For the eye and the mouse; the list below it says the same to everyone.</remarks>
internal sealed class YearStrip(int year, IReadOnlyList<TimelineEvent> events, Language language)
{
    private const int PerDay = 2;
    private const int Width = 366 * PerDay;
    private const int Dot = 11;
    private const int Foot = 24;

    private readonly Dictionary<int, int> stacks = [];

    public Markup Show()
    {
        var dots = events.Where(told => told.Month is not null).Select(Place).ToList();
        var floor = ((stacks.Count == 0 ? 1 : stacks.Values.Max()) * Dot) + 6;
        return Markup.Of($"""
            <div class="strip" role="group" tabindex="0" aria-label="{Phrases.Format(language, "web.year.picture", year)}"><svg viewBox="0 0 {Width} {floor + Foot}" aria-hidden="true">
            <line class="rule" x1="0" y1="{floor}" x2="{Width}" y2="{floor}"/>
            {Enumerable.Range(1, 12).Select(month => Month(month, floor))}
            {dots.Select(dot => Show(dot.Told, dot.X, floor - (dot.Level * Dot) - 7))}
            </svg></div>
            """);
    }

    private (TimelineEvent Told, int X, int Level) Place(TimelineEvent told)
    {
        var day = new DateOnly(year, told.Month!.Value, told.Day ?? 15).DayOfYear;
        var column = day * PerDay / Dot;
        var level = stacks.GetValueOrDefault(column);
        stacks[column] = level + 1;
        return (told, Mirror((column * Dot) + (Dot / 2)), level);
    }

    private Markup Month(int month, int floor)
    {
        var start = (new DateOnly(2024, month, 1).DayOfYear - 1) * PerDay;
        var edge = Mirror(start);
        return Markup.Of($"""
            <line class="rule" x1="{edge}" y1="{floor}" x2="{edge}" y2="{floor + 6}"/><text x="{Mirror(start + (30 * PerDay / 2))}" y="{floor + 18}">{DateWords.Month(month, language)}</text>
            """);
    }

    private Markup Show(TimelineEvent told, int x, int y) => Markup.Of($"""
        <a href="{told.ReaderPath}" tabindex="-1" class="{(told.IsPlanned ? "planned" : told.Day is null ? "month" : "known")}"><title>{DateWords.Of(told, language)}: {told.Quote}</title><circle cx="{x}" cy="{y}" r="4"/></a>
        """);

    /// <summary>Time runs as the language does: in Arabic from right to left.</summary>
    private int Mirror(int x) => language == Language.Arabic ? Width - x : x;
}
