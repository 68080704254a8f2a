using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Bot.Telegram;

/// <summary>Has Telegram post updates to a listener of its own, instead of polling. /healthz is apart and needs no secret.</summary>
/// <remarks>At a stop the listener ends first; what it has taken, the worker finishes. The webhook stays set: Telegram keeps updates for the next start.</remarks>
public sealed class TelegramWebhook(
    ITelegramBotClient client,
    WebhookEndpoint endpoint,
    BotIdentity identity,
    BotProfile profile,
    IOptions<WebhookOptions> options,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers,
    ILogger<TelegramWebhook> logger) : BackgroundService
{
    private readonly WebhookOptions settings = options.Value;

    private readonly ResiliencePipeline insistence = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<RequestException>(error => error is not ApiRequestException api || !api.IsTokenRefused()),
        MaxRetryAttempts = int.MaxValue,
        Delay = TimeSpan.FromMilliseconds(500),
        BackoffType = DelayBackoffType.Exponential,
        MaxDelay = TimeSpan.FromSeconds(30),
        UseJitter = true,
    }).Build();

    /// <summary>Where it listens; null before it does.</summary>
    public Uri? Address { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var app = Build();
        try
        {
            await ServeAsync(app, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is ApiRequestException or IOException)
        {
            logger.LogCritical("The webhook cannot be served ({Reason}). Check Telegram:Token, Telegram:ApiBaseUrl and Webhook; the service stops", error.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task ServeAsync(WebApplication app, CancellationToken stoppingToken)
    {
        var bot = await insistence.ExecuteAsync(async token => await client.GetMe(token), stoppingToken);
        identity.Learn(bot);
        // Beside the answers, as in TelegramPoller.
        _ = profile.ShowAsync(stoppingToken);
        await app.StartAsync(stoppingToken);
        Address = new Uri(app.Urls.First());
        await WebhookWarmUp.RunAsync(new Uri(Address, new Uri(settings.Url).AbsolutePath), endpoint.Secret, stoppingToken);
        await insistence.ExecuteAsync(
            async token => await client.SetWebhook(
                settings.Url, maxConnections: settings.MaxConnections, allowedUpdates: UpdateMapper.Kinds, secretToken: endpoint.Secret, cancellationToken: token), stoppingToken);
        logger.LogInformation("Serving Telegram as @{Username} by webhook, listening at {Address}", bot.Username, Address);
        await Task.Delay(Timeout.Infinite, stoppingToken);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers).AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls(settings.Listen).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxBodyBytes;
        });
        var app = builder.Build();
        app.MapPost(new Uri(settings.Url).AbsolutePath, endpoint.HandleAsync);
        app.MapGet("/healthz", (HttpContext context) => context.Response.WriteAsync("ok", context.RequestAborted));
        return app;
    }
}
