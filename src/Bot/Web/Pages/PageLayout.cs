using Bot.Languages;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>The frame around every page: head, navigation, language switch.</summary>
internal static class PageLayout
{
    private static readonly (string Path, string Phrase)[] Places = [("/", "web.chat"), ("/read", "web.articles"), ("/timeline", "web.timeline")];

    public static IResult Show(Page page) =>
        Results.Content($"<!DOCTYPE html>\n{Frame(page)}\n", "text/html; charset=utf-8", statusCode: page.Status);

    private static Markup Frame(Page page) => Markup.Of($"""
        <html lang="{page.Language.Code()}" dir="{Direction(page.Language)}">
        <head>
        <meta charset="utf-8">
        <title>{page.Title} · {Phrases.Get(page.Language, "web.name")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="{Assets.Url("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Url("site.css")}">
        {Script(page.Script)}
        </head>
        <body class="{page.Kind}">
        <a class="skip" href="#main">{Phrases.Get(page.Language, "web.skip")}</a>
        <header class="top">
        <a class="name" href="/">{Phrases.Get(page.Language, "web.name")}</a>
        <nav aria-label="{Phrases.Get(page.Language, "web.places")}">{Places.Select(place => Link(page, place.Path, place.Phrase))}</nav>
        {Switch(page)}
        </header>
        <main id="main" tabindex="-1">
        {page.Body}
        </main>
        </body>
        </html>
        """);

    public static string Direction(Language language) => language == Language.Arabic ? "rtl" : "ltr";

    private static Markup Script(string? name) =>
        name is null ? Markup.Empty : Markup.Of($"""<script type="module" src="{Assets.Url(name)}"></script>""");

    private static Markup Link(Page page, string path, string phrase)
    {
        var isHere = path == "/" ? page.Path == "/" : page.Path.StartsWith(path, StringComparison.Ordinal);
        return Markup.Of($"""<a href="{path}"{Markup.When(isHere, $" aria-current=\"page\"")}>{Phrases.Get(page.Language, phrase)}</a> """);
    }

    /// <summary>The button names the other language in that language.</summary>
    private static Markup Switch(Page page)
    {
        var other = page.Language == Language.Arabic ? Language.English : Language.Arabic;
        return Markup.Of($"""
            <form class="language" method="post" action="/language">
            <input type="hidden" name="back" value="{page.Path}">
            <button name="language" value="{other.Code()}" lang="{other.Code()}" dir="{Direction(other)}">{Phrases.Get(other, "web.language")}</button>
            </form>
            """);
    }
}
