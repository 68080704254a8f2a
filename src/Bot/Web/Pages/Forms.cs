using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Web.Pages;

/// <summary>Reads the forms of the pages, all of which are small.</summary>
internal static class Forms
{
    /// <summary>Longest body of a request.</summary>
    public const long MaxBytes = 256 * 1024;

    private static readonly FormOptions Bounds = new() { ValueCountLimit = 16, KeyLengthLimit = 64, ValueLengthLimit = (int)MaxBytes };

    /// <exception cref="BadHttpRequestException">It is no form, is malformed, or too large.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("Not a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await context.Request.ReadFormAsync(Bounds, context.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException(fault.Message, StatusCodes.Status400BadRequest, fault);
        }
    }
}
