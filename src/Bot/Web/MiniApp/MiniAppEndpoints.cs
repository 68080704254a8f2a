using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.MiniApp;

/// <summary>The start of the reader as a Mini App: a user whom Telegram vouches for gets the pages in the language of their Telegram.</summary>
internal static class MiniAppEndpoints
{
    public static void MapMiniApp(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/miniapp", (Delegate)StartAsync).AddEndpointFilter(OwnPages.OnlyAsync);

    private static async Task<IResult> StartAsync(HttpContext context, InitData initData)
    {
        var form = await Forms.ReadAsync(context);
        if (initData.Verify(form["initData"].ToString()) is not { } user)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!PageLanguage.IsChosen(context.Request) && LanguageCodes.Parse(user.LanguageCode) is { } language)
        {
            PageLanguage.Choose(context, language);
            return Results.StatusCode(language == PageLanguage.Of(context.Request) ? StatusCodes.Status204NoContent : StatusCodes.Status205ResetContent);
        }

        return Results.NoContent();
    }
}
