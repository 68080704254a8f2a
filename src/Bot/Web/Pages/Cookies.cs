using Microsoft.AspNetCore.Http;

namespace Bot.Web.Pages;

/// <summary>How cookies are set: never read by scripts, never sent along from other sites.</summary>
internal static class Cookies
{
    /// <summary>For as long as browsers keep one.</summary>
    public static CookieOptions Kept(HttpRequest request) => Of(request, TimeSpan.FromDays(400));

    public static CookieOptions Of(HttpRequest request, TimeSpan age, string path = "/") => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        MaxAge = age,
        Path = path,
        IsEssential = true,
    };
}
