using Bot.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Pages;

/// <summary>The language a visitor chose; Arabic until then.</summary>
internal static class PageLanguage
{
    private const string Cookie = "isnad_language";

    public static Language Of(HttpRequest request) => LanguageCodes.Parse(request.Cookies[Cookie]) ?? Language.Arabic;

    public static bool IsChosen(HttpRequest request) => request.Cookies.ContainsKey(Cookie);

    public static void Choose(HttpContext context, Language language) =>
        context.Response.Cookies.Append(Cookie, language.Code(), Cookies.Kept(context.Request));

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", (Delegate)ChooseAsync).AddEndpointFilter(OwnPages.OnlyAsync);

    private static async Task<IResult> ChooseAsync(HttpContext context)
    {
        var form = await Forms.ReadAsync(context);
        if (LanguageCodes.Parse(form["language"]) is { } language)
        {
            Choose(context, language);
        }

        return Results.Redirect(OwnPages.IsPath(form["back"]) ? form["back"]! : "/");
    }
}
