using Bot.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Fetches updates by long polling and hands them to the worker.</summary>
/// <remarks>At a stop it lets the worker finish and then confirms what was handed over, so that it does not come again.</remarks>
public sealed class TelegramPoller(
    ITelegramBotClient client,
    TelegramSender sender,
    ChatWorker worker,
    CommandMenu menu,
    IOptions<TelegramOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    private const int BatchSize = 100;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConfirmTime = TimeSpan.FromSeconds(5);

    private readonly TelegramOptions settings = options.Value;
    private readonly RecentUpdates recent = new(options.Value.UpdateMemory, time);
    private readonly PollBackoff backoff = new(options.Value.PollBackoffLimit, new Random());
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
        await ShowMenuAsync(stoppingToken);
        var mapper = new UpdateMapper(bot);
        while (true)
        {
            var updates = await InsistAsync(FetchAsync, AnswerTime + TimeSpan.FromSeconds(settings.PollTimeoutSeconds), stoppingToken);
            await HandOverAsync(updates, mapper, stoppingToken);
        }
    }

    private Task<Update[]> FetchAsync(CancellationToken cancellationToken) =>
        client.GetUpdates(offset, BatchSize, settings.PollTimeoutSeconds, UpdateMapper.Kinds, cancellationToken);

    private async Task HandOverAsync(Update[] updates, UpdateMapper mapper, CancellationToken cancellationToken)
    {
        foreach (var update in updates)
        {
            if (recent.Add(update.Id))
            {
                await HandOverAsync(update, mapper, cancellationToken);
            }

            offset = update.Id + 1;
        }
    }

    private async Task HandOverAsync(Update update, UpdateMapper mapper, CancellationToken cancellationToken)
    {
        if (update.Message is { MigrateToChatId: { } newId } moved)
        {
            await sender.MoveAsync(moved.Chat.Id, newId, cancellationToken);
        }

        if (update.CallbackQuery is { } pressed)
        {
            _ = AcknowledgeAsync(pressed, cancellationToken);
        }

        if (mapper.Map(update) is { } message)
        {
            await worker.EnqueueAsync(message, cancellationToken);
        }
    }

    /// <summary>Ends the button's waiting sign; an answer that comes too late does no harm.</summary>
    private async Task AcknowledgeAsync(CallbackQuery pressed, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQuery(pressed.Id, cancellationToken: cancellationToken);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            logger.LogDebug("A press of a button could not be acknowledged: {Reason}", error.Message);
        }
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
        _ => error is RequestException,
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
        else
        {
            logger.LogWarning("Telegram cannot be reached; trying again in {Pause}: {Reason}", pause, error.Message);
        }

        return Task.Delay(pause, time, stoppingToken);
    }

    // Best effort: the bot answers without a menu too.
    private async Task ShowMenuAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SetCommandsAsync(null, CommandMenu.LanguageCodes[0], stoppingToken);
            foreach (var language in CommandMenu.LanguageCodes)
            {
                await SetCommandsAsync(language, language, stoppingToken);
            }
        }
        catch (Exception error) when (error is RequestException || MayPass(error, stoppingToken))
        {
            logger.LogWarning("The menu of commands could not be set: {Reason}", error.Message);
        }
    }

    private async Task SetCommandsAsync(string? languageCode, string wording, CancellationToken stoppingToken)
    {
        var commands = menu.For(wording).Select(entry => new BotCommand { Command = entry.Name, Description = entry.Description }).ToArray();
        await WithinAsync(
            async token =>
            {
                await client.SetMyCommands(commands, languageCode: languageCode, cancellationToken: token);
                return true;
            },
            AnswerTime,
            stoppingToken);
    }

    private async Task FinishAsync()
    {
        // What was given up is not confirmed: better answered twice after the restart than never.
        if (!await worker.DrainAsync() || offset is null)
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
