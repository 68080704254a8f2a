using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Admin;

/// <summary>Asks for the secret.</summary>
internal static class LoginView
{
    public static Page Show(Language language, string? trouble = null) => new(language, Phrases.Get(language, "web.admin"), AdminFrame.Root, Markup.Of($"""
        <h1>{Phrases.Get(language, "web.admin")}</h1>
        {Markup.When(trouble is not null, $"<p class=\"trouble\" role=\"alert\">{trouble}</p>")}
        <form class="login" method="post" action="/admin/enter">
        <label for="secret">{Phrases.Get(language, "web.admin.secret")}</label>
        <input id="secret" name="secret" type="password" autocomplete="current-password" required dir="ltr">
        <button>{Phrases.Get(language, "web.admin.enter")}</button>
        </form>
        """));

    public static Page Refused(Language language, bool isLocked) =>
        Show(language, Phrases.Get(language, isLocked ? "web.admin.locked" : "web.admin.wrong")) with
        {
            Status = isLocked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status403Forbidden,
        };
}
