using System.Globalization;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>An instrument's last hour as bars, a minute each; time runs from left to right, as on instruments.</summary>
internal sealed class CurveView(MetricCurve curve, Language language)
{
    private const int Bar = 5;
    private const int Height = 48;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["isnad.messages"] = "web.metric.messages",
        ["isnad.message.duration"] = "web.metric.duration",
        ["isnad.queue.length"] = "web.metric.queue",
        ["isnad.inbox.in_doubt"] = "web.metric.doubt",
        ["isnad.telegram.calls"] = "web.metric.calls",
        ["isnad.telegram.call.duration"] = "web.metric.call.duration",
    };

    private readonly double highest = (curve.MostByMinute ?? curve.ByMinute).Max();

    public Markup Show() => Markup.Of($"""
        <li>{Title()}<strong dir="ltr">{Number(curve.Latest)}{Unit}</strong>
        <svg viewBox="0 0 {MetricsWindow.Minutes * Bar} {Height}" role="img" aria-label="{Words()}">
        {(curve.MostByMinute ?? []).Select((value, i) => Show(value, i, "most"))}{curve.ByMinute.Select((value, i) => Show(value, i, "mean"))}
        <line class="rule" x1="0" y1="{Height}" x2="{MetricsWindow.Minutes * Bar}" y2="{Height}"/>
        </svg>
        <small>{Phrases.Format(language, "web.admin.highest", Highest())} · <span class="metric" dir="ltr">{curve.Name}</span></small></li>
        """);

    private Markup Title() => Names.TryGetValue(curve.Name.Split(' ')[0], out var phrase)
        ? Markup.Of($"{Phrases.Get(language, phrase)} {Tags()}<br>")
        : Markup.Of($"""<span class="metric" dir="ltr">{curve.Name}</span> """);

    /// <summary>The values of the tags; their keys stand in the full name.</summary>
    private IEnumerable<Markup> Tags() => curve.Name.Split(' ').Skip(1).Select(tag => Markup.Of($"""<bdi dir="ltr">{tag[(tag.IndexOf('=', StringComparison.Ordinal) + 1)..]}</bdi> """));

    /// <summary>"{message}" says what is counted, as the name does already.</summary>
    private string Unit => curve.Unit is { Length: > 0 } unit && unit[0] != '{' ? $" {unit}" : "";

    private string Words() => Phrases.Format(language, curve.MostByMinute is null ? "web.admin.hour" : "web.admin.hour.most", Highest());

    private string Highest() => Bidi.Isolate(Number(highest) + Unit, language);

    private Markup Show(double value, int minute, string kind)
    {
        var height = highest <= 0 ? 0 : (int)Math.Ceiling(value / highest * (Height - 4));
        return height <= 0 ? Markup.Empty : Markup.Of($"""<rect class="{kind}" x="{minute * Bar}" y="{Height - height}" width="{Bar - 1}" height="{height}"/>""");
    }

    private static string Number(double value) => value.ToString(value is >= 100 or 0 ? "0" : value >= 1 ? "0.##" : "0.####", CultureInfo.InvariantCulture);
}
