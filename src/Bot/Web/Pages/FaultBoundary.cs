using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Web.Pages;

/// <summary>Turns what goes wrong at a request into a status; the visitor sees a page, the operator reads the log.</summary>
internal static class FaultBoundary
{
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = fault.StatusCode;
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FaultBoundary)).LogError(fault, "A page could not be served");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
