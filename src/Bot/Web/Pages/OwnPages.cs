using Bot.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Web.Pages;

/// <summary>Refuses forms that another site's page sends.</summary>
internal static class OwnPages
{
    /// <summary>Browsers name the sender's origin on every POST; what names none is no browser and holds no visitor's cookies.</summary>
    public static async ValueTask<object?> OnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOwn(context.HttpContext.Request) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Whether a redirect to this address stays here.</summary>
    public static bool IsPath(string? path) => path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var sender) && (sender.Authority == Authority(request) || IsPublic(sender, request)));
    }

    /// <summary>A proxy may pass requests on under a name of its own; users' browsers know the public one.</summary>
    private static bool IsPublic(Uri sender, HttpRequest request)
    {
        var links = request.HttpContext.RequestServices.GetRequiredService<IOptions<ReaderLinkOptions>>().Value;
        return Uri.TryCreate(links.PublicUrl, UriKind.Absolute, out var url) && url.GetLeftPart(UriPartial.Authority) == sender.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Without the scheme, which a proxy may have changed; the default port is named by neither side.</summary>
    private static string Authority(HttpRequest request) =>
        request.Host.Port is 80 or 443 ? request.Host.Host : request.Host.Value ?? "";
}
