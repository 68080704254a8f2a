using Bot.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>A refusal in the visitor's language, with a way on.</summary>
internal static class StatusPage
{
    public static Page For(Language language, string path, int status)
    {
        var title = Phrases.Get(language, Phrase(status));
        return new Page(language, title, path, Markup.Of($"""<h1>{title}</h1><p><a href="/">{Phrases.Get(language, "web.to.chat")}</a></p>""")) { Status = status };
    }

    /// <summary>Fills refusals without words, for whoever reads pages.</summary>
    public static Task ShowAsync(StatusCodeContext refused)
    {
        var context = refused.HttpContext;
        // A form cannot be come back to by its address.
        var path = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.ToUriComponent() : "/";
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? PageLayout.Show(For(PageLanguage.Of(context.Request), path, context.Response.StatusCode)).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    private static string Phrase(int status) => status switch
    {
        StatusCodes.Status404NotFound => "web.not.found",
        StatusCodes.Status403Forbidden => "web.forbidden",
        StatusCodes.Status413PayloadTooLarge => "web.too.large",
        StatusCodes.Status429TooManyRequests => "web.too.fast",
        >= StatusCodes.Status500InternalServerError => "failure",
        _ => "web.bad.request",
    };
}
