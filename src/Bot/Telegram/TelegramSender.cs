using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Telegram;

/// <summary>Gets one call to a chat through: within the budget, past closed chats, moved groups and outages. Thread-safe.</summary>
public sealed class TelegramSender : IDisposable
{
    private readonly SendBudget budget;
    private readonly ClosedChats closedChats;
    private readonly ILogger<TelegramSender> logger;
    private readonly SemaphoreSlim requests;
    private readonly ConcurrentDictionary<long, long> movedTo = new();
    private readonly ResiliencePipeline retries;
    private readonly ResiliencePipeline timeout;

    public TelegramSender(
        SendBudget budget, ClosedChats closedChats, IOptions<TelegramOptions> options, TimeProvider time, ILogger<TelegramSender> logger)
    {
        this.budget = budget;
        this.closedChats = closedChats;
        this.logger = logger;
        requests = new SemaphoreSlim(options.Value.ConcurrentRequests);
        retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(WhenTelegramSaysHow(options.Value))
            .AddRetry(WhenItMayPass(options.Value))
            .Build();
        timeout = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Value.RequestTimeout).Build();
    }

    /// <param name="chatId">The chat as the update named it; the call is given the id it has now.</param>
    /// <param name="call">Makes the call; may be made several times.</param>
    /// <param name="cancellationToken">Ends the waiting and the call.</param>
    /// <exception cref="RequestException">The call was refused, or did not get through in all its tries.</exception>
    public async Task SendAsync(long chatId, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken) =>
        await retries.ExecuteAsync(
            static (state, token) => state.Sender.AttemptAsync(state.ChatId, state.Call, token),
            (Sender: this, ChatId: chatId, Call: call),
            cancellationToken);

    /// <summary>Makes the call once, outside the budget, unless the chat is closed; what fails is let go.</summary>
    public async Task TryOnceAsync(long chatId, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var target = CurrentId(chatId);
        if (closedChats.IsClosed(target))
        {
            return;
        }

        try
        {
            await CallAsync(target, call, cancellationToken);
        }
        catch (Exception exception) when (exception is RequestException or TimeoutRejectedException)
        {
            logger.LogDebug("A call that may be left out failed: {Reason}", exception.Message);
        }
    }

    public void Dispose() => requests.Dispose();

    private static RetryStrategyOptions WhenTelegramSaysHow(TelegramOptions options) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<ApiRequestException>(
            error => error.IsRateLimit() || error.Parameters?.MigrateToChatId is not null),
        MaxRetryAttempts = options.RateLimitRetries,
        // The next attempt waits by itself until the chat is open.
        Delay = TimeSpan.Zero,
    };

    private RetryStrategyOptions WhenItMayPass(TelegramOptions options) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<Exception>(TelegramErrors.IsTransient),
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        MaxDelay = TimeSpan.FromSeconds(30),
        OnRetry = retry =>
        {
            logger.LogDebug("Try {Attempt} failed: {Reason}", retry.AttemptNumber + 1, retry.Outcome.Exception?.Message);
            return default;
        },
    };

    private async ValueTask AttemptAsync(long chatId, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var target = CurrentId(chatId);
        await budget.WaitAsync(target, cancellationToken);
        await closedChats.WaitUntilOpenAsync(target, cancellationToken);
        await CallAsync(target, call, cancellationToken);
    }

    private async Task CallAsync(long target, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        await requests.WaitAsync(cancellationToken);
        try
        {
            await timeout.ExecuteAsync(
                static async (state, token) => await state.Call(state.Target, token), (Call: call, Target: target), cancellationToken);
        }
        catch (ApiRequestException error)
        {
            Learn(target, error);
            throw;
        }
        finally
        {
            requests.Release();
        }
    }

    private void Learn(long target, ApiRequestException error)
    {
        if (error.Parameters?.MigrateToChatId is { } newId)
        {
            logger.LogInformation("Group {ChatId} has become {NewId}", target, newId);
            movedTo[target] = newId;
        }
        else if (error.IsRateLimit())
        {
            var wait = TelegramErrors.RetryAfter(error) ?? TimeSpan.FromSeconds(1);
            logger.LogInformation("Telegram closes chat {ChatId} for {Wait}", target, wait);
            closedChats.Close(target, wait);
        }
    }

    private long CurrentId(long chatId) => movedTo.GetValueOrDefault(chatId, chatId);
}
