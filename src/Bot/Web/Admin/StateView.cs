using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Web.Conversation;
using Bot.Web.Pages;
using Microsoft.Extensions.Hosting;

namespace Bot.Web.Admin;

/// <summary>The state of the service: articles and index, what could not be read, the queue, versions, what the meters say.</summary>
internal sealed class StateView(KnowledgeStore store, ChatWorker worker, WebChats chats, MetricsWindow metrics, IndexJob job, AdminSource source, IHostEnvironment host)
{
    /// <summary>Articles listed.</summary>
    private const int Most = 300;

    public Page Show(Language language, AdminSession session) => AdminFrame.Page(language, AdminFrame.Root, session, Markup.Of($"""
        <section aria-labelledby="articles">
        <h2 id="articles">{Phrases.Get(language, "web.articles")}</h2>
        {Documents(language)}
        {Problems(language)}
        <form id="reindex" method="post" action="/admin/index">{AdminFrame.Token(session)}<button>{Phrases.Get(language, "web.admin.reindex")}</button></form>
        <div id="index" role="status">{Index(language)}</div>
        </section>
        <section aria-labelledby="service">
        <h2 id="service">{Phrases.Get(language, "web.admin.service")}</h2>
        <dl class="facts">{Facts(language).Select(Fact)}</dl>
        </section>
        <section aria-labelledby="measured">
        <h2 id="measured">{Phrases.Get(language, "web.admin.measured")}</h2>
        {Measured(language)}
        </section>
        """));

    /// <summary>How far a re-index is, or how the last one ended.</summary>
    public Markup Index(Language language) => job.State is not { } run ? Markup.Empty : Markup.Of($"""
        <p data-running="{(run.IsRunning ? "yes" : "no")}">
        {Markup.When(run.IsRunning, $"<progress max=\"3\" value=\"{(int)run.Step + 1}\" aria-label=\"{Phrases.Get(language, "web.admin.reindex")}\"></progress>")}
        {Phrases.Format(language, $"web.index.{run.Step}", run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture))}
        </p>
        """);

    private Markup Documents(Language language) => Markup.Of($"""
        <div class="wide" tabindex="0" role="region" aria-labelledby="articles"><table>
        <thead><tr>{Columns.Select(column => Markup.Of($"<th scope=\"col\">{Phrases.Get(language, column)}</th>"))}</tr></thead>
        <tbody>{store.Current.Documents.Take(Most).Select(Row)}</tbody>
        </table></div>
        {Markup.When(store.Current.Documents.Count > Most, $"<p>{Phrases.Format(language, "web.more.articles", store.Current.Documents.Count - Most)}</p>")}
        """);

    private static readonly string[] Columns =
        ["web.admin.article", "web.admin.revision", "web.admin.sections", "web.admin.paragraphs", "web.admin.sentences", "web.admin.questions"];

    private static Markup Row(Document document) => Markup.Of($"""
        <tr><th scope="row"><a href="/read/{Uri.EscapeDataString(document.Id)}">{document.Title}</a><br><small dir="ltr">{document.Id}</small></th>
        <td><code>{document.Revision[..12]}</code></td><td>{document.Sections.Count}</td><td>{document.Paragraphs.Count}</td>
        <td>{document.Paragraphs.Sum(paragraph => paragraph.Sentences.Count)}</td><td>{document.Questions.Sum(known => known.Value.Count)}</td></tr>
        """);

    private Markup Problems(Language language) => store.Current.Problems.Count == 0
        ? Markup.Of($"<p>{Phrases.Get(language, "web.admin.no.problems")}</p>")
        : Markup.Of($"""<ul class="trouble" dir="ltr">{store.Current.Problems.Select(problem => Markup.Of($"<li>{problem.ToString()}</li>"))}</ul>""");

    private IEnumerable<(string Name, string Value)> Facts(Language language) =>
    [
        (Phrases.Get(language, "web.admin.queue"), $"{worker.Unfinished}"),
        (Phrases.Get(language, "web.admin.limits"), Limits()),
        (Phrases.Get(language, "web.admin.chats"), $"{chats.Count}"),
        (Phrases.Get(language, "web.admin.knowledge"), store.Current.Version is { Length: > 12 } version ? version[..12] : "–"),
        (Phrases.Get(language, "web.admin.version"), Version()),
        (Phrases.Get(language, "web.admin.runtime"), RuntimeInformation.FrameworkDescription),
        .. source.Facts.Select(fact => (Phrases.Get(language, fact.Phrase), fact.Value)),
        (Phrases.Get(language, "web.admin.root"), host.ContentRootPath),
    ];

    /// <summary>How often Telegram has said that it has had enough, in the last hour and since the start.</summary>
    private string Limits() => metrics.Read().FirstOrDefault(curve => curve.Name == "isnad.telegram.calls result=429") is { } refused
        ? $"{refused.ByMinute.Sum():0} / {refused.Latest:0}"
        : "0 / 0";

    /// <summary>With the first digits of the commit, where the build knew it.</summary>
    private static string Version()
    {
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "–";
        return version.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? version[..Math.Min(version.Length, plus + 9)] : version;
    }

    private static Markup Fact((string Name, string Value) fact) => Markup.Of($"""<div><dt>{fact.Name}</dt><dd dir="ltr">{fact.Value}</dd></div>""");

    private Markup Measured(Language language)
    {
        var curves = metrics.Read();
        return curves.Count == 0
            ? Markup.Of($"<p>{Phrases.Get(language, "web.admin.nothing.measured")}</p>")
            : Markup.Of($"""<p class="key">{Phrases.Get(language, "web.admin.hour.key")}</p><ul class="curves">{curves.Select(curve => new CurveView(curve, language).Show())}</ul>""");
    }
}
