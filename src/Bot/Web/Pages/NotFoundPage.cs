using Bot.Languages;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>There is nothing at this address.</summary>
internal static class NotFoundPage
{
    public static Page For(Language language, string path)
    {
        var title = Phrases.Get(language, "web.not.found");
        return new Page(language, title, path, Markup.Of($"<h1>{title}</h1>")) { Status = StatusCodes.Status404NotFound };
    }
}
