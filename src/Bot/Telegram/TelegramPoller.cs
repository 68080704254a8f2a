using Bot.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Fetches updates by long polling and puts them into the inbox; only then the next poll confirms them.</summary>
/// <remarks>At a stop it lets the worker finish and then confirms the last ones, so that they do not come again.</remarks>
public sealed class TelegramPoller(
    ITelegramBotClient client,
    UpdateIntake intake,
    ChatIntake chats,
    ChatWorker worker,
    ILeadership leadership,
    BotIdentity identity,
    BotProfile profile,
    IOptions<TelegramOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConfirmTime = TimeSpan.FromSeconds(5);

    private readonly TelegramOptions settings = options.Value;
    private readonly PollBackoff backoff = new(options.Value.PollBackoffLimit, new Random());
    private readonly BatchSize batch = new();
    private int? offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ServeAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await FinishAsync();
        }
        catch (ApiRequestException error) when (error.IsTokenRefused())
        {
            logger.LogCritical(
                "Telegram refuses the bot's token ({Reason}). Check Telegram:Token and Telegram:ApiBaseUrl; the service stops", error.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task ServeAsync(CancellationToken stoppingToken)
    {
        var bot = await InsistAsync(token => client.GetMe(token), AnswerTime, stoppingToken);
        logger.LogInformation("Serving Telegram as @{Username}", bot.Username);
        identity.Learn(bot);
        // Beside the answers: some ten calls, and what waits need not wait for them.
        _ = profile.ShowAsync(stoppingToken);
        while (true)
        {
            await leadership.WaitAsync(TelegramMessenger.PlatformName, stoppingToken);
            var asked = time.GetTimestamp();
            var updates = await InsistAsync(FetchAsync, AnswerTime + TimeSpan.FromSeconds(settings.PollTimeoutSeconds), stoppingToken);
            var arrived = time.GetTimestamp();
            await HandOverAsync(updates, stoppingToken);
            await chats.WaitForRoomAsync(stoppingToken);
            batch.Learn(updates.Length, time.GetElapsedTime(arrived), time.GetElapsedTime(asked, arrived));
        }
    }

    private async Task<Update[]> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetUpdates(offset, batch.Current, settings.PollTimeoutSeconds, UpdateMapper.Kinds, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsWebhookSet())
        {
            logger.LogInformation("A webhook is set for this bot, which is to poll now: it is deleted");
            await client.DeleteWebhook(cancellationToken: cancellationToken);
            return [];
        }
    }

    private async Task HandOverAsync(Update[] updates, CancellationToken cancellationToken)
    {
        await InsistAsync(
            async token =>
            {
                await intake.TakeAsync(updates, token);
                return true;
            },
            Timeout.InfiniteTimeSpan,
            cancellationToken);
        offset = updates.Length > 0 ? updates[^1].Id + 1 : offset;
    }

    /// <summary>Repeats a call until it succeeds; only a refused token and a stop end it.</summary>
    private async Task<T> InsistAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan timeout, CancellationToken stoppingToken)
    {
        while (true)
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                var result = await WithinAsync(call, timeout, stoppingToken);
                backoff.Reset();
                return result;
            }
            catch (Exception error) when (MayPass(error, stoppingToken))
            {
                await PauseAsync(error, stoppingToken);
            }
        }
    }

    private static bool MayPass(Exception error, CancellationToken stoppingToken) => error switch
    {
        ApiRequestException api => !api.IsTokenRefused(),
        OperationCanceledException => !stoppingToken.IsCancellationRequested,
        _ => error is RequestException or InboxUnavailableException,
    };

    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan timeout, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
        return await call(both.Token);
    }

    private Task PauseAsync(Exception error, CancellationToken stoppingToken)
    {
        var pause = TelegramErrors.RetryAfter(error) ?? backoff.Next();
        if (error is ApiRequestException { ErrorCode: 409 })
        {
            logger.LogWarning("Another instance or a webhook takes this bot's updates; trying again in {Pause}: {Reason}", pause, error.Message);
        }
        else if (error is InboxUnavailableException)
        {
            logger.LogError("Updates cannot be kept and are left with Telegram; trying again in {Pause}: {Reason}", pause, error.Message);
        }
        else
        {
            logger.LogWarning("Telegram cannot be reached; trying again in {Pause}: {Reason}", pause, error.Message);
        }

        return Task.Delay(pause, time, stoppingToken);
    }

    private async Task FinishAsync()
    {
        await worker.DrainAsync();
        if (offset is null)
        {
            return;
        }

        try
        {
            await WithinAsync(token => client.GetUpdates(offset, limit: 1, timeout: 0, UpdateMapper.Kinds, token), ConfirmTime, default);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            logger.LogWarning("The last updates could not be confirmed and may come again: {Reason}", error.Message);
        }
    }
}
