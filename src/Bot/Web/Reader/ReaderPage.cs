using Bot.Knowledge;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>The articles as pages: all of them in a list, one to read, one as it was when it was cited.</summary>
internal sealed class ReaderPage(KnowledgeStore store, RevisionArchive archive)
{
    private const string Root = "/read";

    public Page List(Language language)
    {
        var title = Phrases.Get(language, "web.articles");
        return new Page(language, title, Root, Markup.Of($"""
            <h1>{title}</h1>
            <ul class="articles">{store.Current.Documents.Select(Line)}</ul>
            """));
    }

    /// <param name="id">The article's id.</param>
    /// <param name="revision">The revision a link was made for; null or unknown: the one of now.</param>
    /// <param name="language">Language of the page around the article.</param>
    /// <returns>Null when there is no such article.</returns>
    public Page? Article(string id, string? revision, Language language)
    {
        var now = store.Current.Find(id);
        if (revision is null or "" || now?.Revision.StartsWith(revision, StringComparison.Ordinal) == true)
        {
            return now is null ? null : Show(now, Markup.Empty, RevisionChanges.Between(now, null, language), Address(id), language);
        }

        return archive.Find(id, revision) is { } old ? Old(old, now, revision, language) : now is null ? null : Missing(now, language);
    }

    private static Page Old(Document old, Document? now, string revision, Language language)
    {
        var changes = RevisionChanges.Between(old, now, language);
        var words = now is null ? Phrases.Get(language, "web.article.gone") : Phrases.Format(language, "web.old.revision", changes.Count);
        var link = now is null ? Markup.Empty : Markup.Of($"""<a href="{Address(now.Id)}">{Phrases.Get(language, "web.to.current")}</a>""");
        return Show(old, Notice(words, link), changes, $"{Address(old.Id)}?r={Uri.EscapeDataString(revision)}", language);
    }

    private static Page Missing(Document now, Language language) =>
        Show(now, Notice(Phrases.Get(language, "web.revision.missing"), Markup.Empty), RevisionChanges.Between(now, null, language), Address(now.Id), language);

    private static Page Show(Document document, Markup notice, RevisionChanges changes, string path, Language language) =>
        new(language, document.Title, path, Markup.Of($"{notice}{new ArticleView(document, changes, language).Show()}"), "reader.js") { Kind = "reader" };

    private static Markup Notice(string words, Markup link) => Markup.Of($"""<p class="notice" role="note">{words} {link}</p>""");

    private static Markup Line(Document document) => Markup.Of($"""
        <li lang="{document.Language.Code()}" dir="{PageLayout.Direction(document.Language)}"><a href="{Address(document.Id)}">{document.Title}</a></li>
        """);

    private static string Address(string id) => $"{Root}/{Uri.EscapeDataString(id)}";
}
