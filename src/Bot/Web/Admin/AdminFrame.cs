using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>What all of the operator's pages share: their own navigation, the way out, the token of every form.</summary>
internal static class AdminFrame
{
    public const string Root = "/admin";
    public const string Ask = "/admin/ask";
    public const string Questions = "/admin/questions";
    public const string Posts = "/admin/posts";

    private static readonly (string Path, string Phrase)[] Places = [(Root, "web.admin.state"), (Questions, "web.admin.questions.asked"), (Ask, "web.admin.ask"), (Posts, "web.admin.posts")];

    public static Page Page(Language language, string path, AdminSession session, Markup body) => new(
        language,
        Phrases.Get(language, "web.admin"),
        path,
        Markup.Of($"""
            <div class="desk">
            <h1>{Phrases.Get(language, "web.admin")}</h1>
            <nav aria-label="{Phrases.Get(language, "web.admin")}">{Places.Select(place => Link(language, path, place))}</nav>
            <form method="post" action="/admin/leave">{Token(session)}<button class="quiet">{Phrases.Get(language, "web.admin.leave")}</button></form>
            </div>
            {body}
            """),
        "admin.js")
    { Kind = "admin" };

    public static Markup Token(AdminSession session) => Markup.Of($"""<input type="hidden" name="csrf" value="{session.Csrf}">""");

    private static Markup Link(Language language, string path, (string Path, string Phrase) place) => Markup.Of($"""
        <a href="{place.Path}"{Markup.When(place.Path == path, $" aria-current=\"page\"")}>{Phrases.Get(language, place.Phrase)}</a>
        """);
}
