using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Reader;

/// <summary>The reader over HTTP.</summary>
internal static class ReaderEndpoints
{
    public static void MapReader(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/read", (HttpRequest request, ReaderPage reader) => PageLayout.Show(reader.List(PageLanguage.Of(request))));
        routes.MapGet("/read/{document}", Show);
    }

    private static IResult Show(string document, string? r, HttpRequest request, ReaderPage reader)
    {
        var language = PageLanguage.Of(request);
        return PageLayout.Show(reader.Article(document, r, language) ?? StatusPage.For(language, request.Path.ToUriComponent(), StatusCodes.Status404NotFound));
    }
}
