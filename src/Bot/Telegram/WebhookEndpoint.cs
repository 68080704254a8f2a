using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Takes one posted update: 200 once it is taken, 401 for a wrong secret, 400 for what is no update, 413 when too long, 503 to have it again later.</summary>
public sealed class WebhookEndpoint(UpdateIntake intake, IOptions<WebhookOptions> options, TimeProvider time, ILogger<WebhookEndpoint> logger)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const int SecretBytes = 32;

    private readonly WebhookOptions settings = options.Value;

    /// <summary>What Telegram is told to send along.</summary>
    public string Secret { get; } = options.Value.Secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.StatusCode = IsFromTelegram(context.Request) ? await TakeAsync(context) : StatusCodes.Status401Unauthorized;
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }
    }

    /// <summary>In constant time: hashes of any secrets are of one length.</summary>
    private bool IsFromTelegram(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())),
        SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    private async Task<int> TakeAsync(HttpContext context)
    {
        try
        {
            var update = await ReadAsync(context.Request, context.RequestAborted);
            return update is null ? StatusCodes.Status400BadRequest : await TakeAsync(update, context.RequestAborted);
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }
    }

    private static async Task<Update?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return BotApi.ReadUpdate(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private async Task<int> TakeAsync(Update update, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.TakeTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await intake.TakeAsync([update], both.Token);
            return StatusCodes.Status200OK;
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException or InboxUnavailableException)
        {
            logger.LogWarning("An update could not be taken and is left with Telegram: {Reason}", error.Message);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
