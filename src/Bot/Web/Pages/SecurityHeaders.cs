using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>What browsers are told to refuse: foreign and inline scripts and styles, foreign frames, guessing at types.</summary>
internal static class SecurityHeaders
{
    // The reader opens as a Mini App; Telegram's web client shows those in a frame.
    private const string ReaderFrames = "https://web.telegram.org https://*.telegram.org";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request.Path);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static string Policy(PathString path) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
        + (path.StartsWithSegments("/read") ? ReaderFrames : "'none'");
}
