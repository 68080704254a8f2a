using System.Globalization;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>An instrument's last hour as bars, a minute each; time runs from left to right, as on instruments.</summary>
internal static class CurveView
{
    private const int Bar = 5;
    private const int Height = 48;

    public static Markup Show(MetricCurve curve, Language language) => Markup.Of($"""
        <li><span class="metric" dir="ltr">{curve.Name}</span> <strong dir="ltr">{Number(curve.Latest)} {curve.Unit}</strong>
        <svg viewBox="0 0 {MetricsWindow.Minutes * Bar} {Height}" role="img" aria-label="{Phrases.Format(language, "web.admin.hour", Number(curve.ByMinute.Max()))}">
        <line class="rule" x1="0" y1="{Height}" x2="{MetricsWindow.Minutes * Bar}" y2="{Height}"/>
        {curve.ByMinute.Select((value, i) => Show(value, i, curve.ByMinute.Max()))}
        </svg></li>
        """);

    private static Markup Show(double value, int minute, double most)
    {
        var height = most <= 0 ? 0 : Math.Max(0, (int)Math.Ceiling(value / most * (Height - 4)));
        return height == 0 ? Markup.Empty : Markup.Of($"""<rect x="{minute * Bar}" y="{Height - height}" width="{Bar - 1}" height="{height}"/>""");
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
