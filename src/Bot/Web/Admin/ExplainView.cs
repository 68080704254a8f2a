using System.Globalization;
using Bot.Languages;
using Bot.Web.Conversation;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>A question's answer with what the search found, each score as a bar of its parts.</summary>
internal sealed class ExplainView(Explanation? explanation, string question, Language language)
{
    private const int Width = 600;
    private const int Height = 16;

    /// <summary>Signals in the order of their colours.</summary>
    private readonly List<string> signals = [.. (explanation?.Hits ?? []).SelectMany(hit => hit.Parts).Select(part => part.Key).Distinct()];

    private readonly float most = (explanation?.Hits ?? []).Select(hit => hit.Parts.Sum(part => part.Value)).DefaultIfEmpty(1).Max();

    public Page Show(AdminSession session) => AdminFrame.Page(language, AdminFrame.Ask, session, Markup.Of($"""
        <form class="explain" method="get" action="{AdminFrame.Ask}">
        <label for="q">{Phrases.Get(language, "web.your.question")}</label>
        <input id="q" name="q" value="{question}" required dir="auto">
        <button>{Phrases.Get(language, "web.admin.ask")}</button>
        </form>
        {(explanation is null ? Markup.Empty : Result(explanation))}
        """));

    private Markup Result(Explanation found) => Markup.Of($"""
        {ReplyMarkup.Of(found.Answer, -1, language)}
        <h2>{Phrases.Get(language, "web.admin.found")}</h2>
        <p>{Phrases.Format(language, "web.admin.kind", found.Kind)}</p>
        <ul class="signals" dir="ltr">{signals.Select((signal, i) => Markup.Of($"""<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="c{i % 8}" width="12" height="12"/></svg> {signal}</li>"""))}</ul>
        <ol class="hits">{found.Hits.Select(Hit)}</ol>
        """);

    private Markup Hit(ExplainedHit hit) => Markup.Of($"""
        <li><p><a href="{hit.ReaderPath}" dir="auto">{hit.Text}</a><br><small>{hit.Place}</small></p>
        <svg class="bar" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="img" aria-label="{Words(hit)}">{Bars(hit)}</svg>
        <small dir="ltr">{Number(hit.Score)} = {Words(hit)}</small></li>
        """);

    private IEnumerable<Markup> Bars(ExplainedHit hit)
    {
        var at = 0f;
        foreach (var (signal, part) in hit.Parts)
        {
            var width = Math.Max(0, part / most * Width);
            yield return Markup.Of($"""<rect class="c{signals.IndexOf(signal) % 8}" x="{at:0.#}" width="{width:0.#}" height="{Height}"/>""");
            at += width;
        }
    }

    private static string Words(ExplainedHit hit) => string.Join(" + ", hit.Parts.Select(part => $"{part.Key} {Number(part.Value)}"));

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
