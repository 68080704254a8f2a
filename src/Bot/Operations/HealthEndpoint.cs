using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Operations;

/// <summary>
/// /health/live: the process answers. /health/ready: database, queue and knowledge are fine; 503 if not, and from the moment a stop begins.
/// </summary>
/// <remarks>On a port of its own, which needs not be open to the world as the pages' may be.</remarks>
internal sealed class HealthEndpoint(HealthCheckService checks, IOptions<OperationsOptions> options, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : IHostedService, IAsyncDisposable
{
    public const string Ready = "ready";

    private WebApplication? app;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.HealthUrl is not { Length: > 0 } url)
        {
            return Task.CompletedTask;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRoutingCore().AddSingleton(loggers);
        app = builder.Build();
        app.UseRouting();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
        return app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task ReadyAsync(HttpContext context)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(Ready), context.RequestAborted);
        var isReady = report.Status == HealthStatus.Healthy && !lifetime.ApplicationStopping.IsCancellationRequested;
        context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(Describe(report), context.RequestAborted);
    }

    private static string Describe(HealthReport report) =>
        string.Concat(report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}, {entry.Value.Description ?? entry.Value.Exception?.Message}\n"));
}
