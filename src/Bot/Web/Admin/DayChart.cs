using System.Globalization;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>The questions of a stretch of days as bars, a day each, in reading direction: below those answered, on top those that were not.</summary>
/// <remarks>For the eye; the table below says the same to everyone.</remarks>
internal sealed class DayChart(IReadOnlyList<AskedDay> asked, DateOnly first, int days, Language language)
{
    private const int Width = 720;
    private const int Height = 140;

    private readonly long most = asked.Select(day => day.Answered + day.NotFound).DefaultIfEmpty(0).Max();

    public Markup Show() => asked.Count == 0 ? Markup.Empty : Markup.Of($"""
        <figure class="days">
        <figcaption><span class="answered">{Phrases.Get(language, "web.admin.answered")}</span> <span class="missed">{Phrases.Get(language, "web.admin.not.found")}</span></figcaption>
        <svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true">
        {asked.Select(Bar)}
        </svg>
        <p class="ends"><span>{Date(first)}</span> <span>{Date(first.AddDays(days - 1))}</span></p>
        <details><summary>{Phrases.Get(language, "web.admin.by.day")}</summary>{Table()}</details>
        </figure>
        """);

    private Markup Bar(AskedDay day)
    {
        var (answered, missed) = (Length(day.Answered), Length(day.NotFound));
        var (x, width) = (Number(Place(day.Day)), Number(Math.Max(1, Step * 0.8)));
        return Markup.Of($"""
            <g><title>{Date(day.Day)}: {day.Answered} + {day.NotFound}</title><rect class="answered" x="{x}" y="{Number(Height - answered)}" width="{width}" height="{Number(answered)}"/>
            <rect class="missed" x="{x}" y="{Number(Height - answered - missed)}" width="{width}" height="{Number(missed)}"/></g>
            """);
    }

    private double Step => (double)Width / days;

    /// <summary>Left edge of a day's bar; in Arabic time runs from right to left.</summary>
    private double Place(DateOnly day)
    {
        var at = ((day.DayNumber - first.DayNumber) * Step) + (Step * 0.1);
        return language == Language.Arabic ? Width - at - Math.Max(1, Step * 0.8) : at;
    }

    private double Length(long count) => (double)count / most * (Height - 8);

    private Markup Table() => Markup.Of($"""
        <div class="wide" tabindex="0" role="region" aria-label="{Phrases.Get(language, "web.admin.by.day")}"><table>
        <thead><tr>{Columns.Select(column => Markup.Of($"<th scope=\"col\">{Phrases.Get(language, column)}</th>"))}</tr></thead>
        <tbody>{asked.Reverse().Select(day => Markup.Of($"<tr><th scope=\"row\">{Date(day.Day)}</th><td>{day.Answered}</td><td>{day.NotFound}</td><td>{day.Good}</td><td>{day.Bad}</td></tr>"))}</tbody>
        </table></div>
        """);

    private static readonly string[] Columns = ["web.admin.day", "web.admin.answered", "web.admin.not.found", "web.admin.good", "web.admin.bad"];

    private string Date(DateOnly day) => $"{day.Day} {MonthNames.Name(language, day.Month, MonthSet.Egyptian)}";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
