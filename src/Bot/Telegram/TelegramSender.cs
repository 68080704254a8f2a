using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Bot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Bot.Telegram;

/// <summary>Gets one call to a chat through: within the budget, past closed chats, moved groups and outages. Thread-safe.</summary>
public sealed class TelegramSender : IDisposable
{
    private readonly SendBudget budget;
    private readonly ClosedChats closedChats;
    private readonly TelegramMetrics metrics;
    private readonly TimeProvider time;
    private readonly ILogger<TelegramSender> logger;
    private readonly SemaphoreSlim requests;
    private readonly ConcurrentDictionary<long, long> movedTo = new();
    private readonly IChatObserver[] observers;
    private readonly ResiliencePipeline retries;
    private readonly ResiliencePipeline postRetries;
    private readonly TimeSpan timeout;

    public TelegramSender(
        SendBudget budget,
        ClosedChats closedChats,
        TelegramMetrics metrics,
        IEnumerable<IChatObserver> observers,
        IOptions<TelegramOptions> options,
        TimeProvider time,
        ILogger<TelegramSender> logger)
    {
        this.observers = [.. observers];
        this.budget = budget;
        this.closedChats = closedChats;
        this.metrics = metrics;
        this.time = time;
        this.logger = logger;
        requests = new SemaphoreSlim(options.Value.ConcurrentRequests);
        retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(WhenTelegramSaysHow(options.Value))
            .AddRetry(WhenItMayPass(options.Value, TelegramErrors.IsTransient))
            .Build();
        postRetries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(WhenTelegramSaysHow(options.Value))
            .AddRetry(WhenItMayPass(options.Value, error => TelegramErrors.IsTransient(error) && TelegramErrors.IsCertainlyOff(error)))
            .Build();
        timeout = options.Value.RequestTimeout;
    }

    /// <param name="chatId">The chat as the update named it; the call is given the id it has now.</param>
    /// <param name="call">Makes the call; may be made several times, for a post only while it certainly had no effect.</param>
    /// <param name="isPost">See <see cref="OutgoingMessage.IsPost"/>.</param>
    /// <param name="cancellationToken">Ends the waiting and the call.</param>
    /// <exception cref="RequestException">The call was refused, or did not get through in all its tries.</exception>
    public async Task SendAsync(long chatId, Func<long, CancellationToken, Task> call, bool isPost, CancellationToken cancellationToken)
    {
        try
        {
            await AttemptAsync(chatId, call, isPost, cancellationToken);
        }
        catch (Exception exception) when (exception is RequestException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            await RetryAsync(exception, chatId, call, isPost, cancellationToken);
        }
    }

    /// <summary>The chat has another id from now on. Those who must know are told; what fails there stops no message.</summary>
    public async Task MoveAsync(long chatId, long newId, CancellationToken cancellationToken)
    {
        logger.LogInformation("Group {ChatId} has become {NewId}", chatId, newId);
        movedTo[chatId] = newId;
        await TellAsync(observer => observer.MovedAsync(TelegramMessenger.PlatformName, chatId, newId, cancellationToken), chatId, cancellationToken);
    }

    /// <summary>The bot can no longer write to the chat. Those who must know are told; what fails there stops no message.</summary>
    public async Task LeaveAsync(long chatId, CancellationToken cancellationToken)
    {
        logger.LogInformation("Chat {ChatId} no longer has the bot", chatId);
        await TellAsync(observer => observer.LeftAsync(TelegramMessenger.PlatformName, chatId, cancellationToken), chatId, cancellationToken);
    }

    /// <summary>Makes an edit once, if the budget has room for it beside the answers; what fails is let go.</summary>
    public Task TryEditAsync(long chatId, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken) =>
        budget.TryTakeForEdit(CurrentId(chatId)) ? TryOnceAsync(chatId, call, cancellationToken) : Task.CompletedTask;

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
        catch (Exception exception) when (exception is RequestException or TimeoutException)
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

    private RetryStrategyOptions WhenItMayPass(TelegramOptions options, Func<Exception, bool> mayPass) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle(mayPass),
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

    /// <summary>Only what has failed goes through the pipeline, as its first try: nearly all calls get through at once.</summary>
    private async Task RetryAsync(Exception first, long chatId, Func<long, CancellationToken, Task> call, bool isPost, CancellationToken cancellationToken)
    {
        var failed = ExceptionDispatchInfo.Capture(first);
        await (isPost ? postRetries : retries).ExecuteAsync(
            async token =>
            {
                Interlocked.Exchange(ref failed, null)?.Throw();
                await AttemptAsync(chatId, call, isPost, token);
            },
            cancellationToken);
    }

    private async Task AttemptAsync(long chatId, Func<long, CancellationToken, Task> call, bool isPost, CancellationToken cancellationToken)
    {
        var target = CurrentId(chatId);
        await budget.WaitAsync(target, isPost, cancellationToken);
        await closedChats.WaitUntilOpenAsync(target, cancellationToken);
        await CallAsync(target, call, cancellationToken);
    }

    private async Task CallAsync(long target, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        await requests.WaitAsync(cancellationToken);
        var (begun, result) = (time.GetTimestamp(), "cut");
        try
        {
            await WithinTimeAsync(target, call, cancellationToken);
            result = "ok";
        }
        catch (ApiRequestException error)
        {
            result = $"{error.ErrorCode}";
            await LearnAsync(target, error, cancellationToken);
            throw;
        }
        finally
        {
            requests.Release();
            metrics.Called(result, time.GetElapsedTime(begun));
        }
    }

    private async Task WithinTimeAsync(long target, Func<long, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var end = cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
        try
        {
            await call(target, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Telegram has not answered within {timeout}.", exception);
        }
    }

    private async Task TellAsync(Func<IChatObserver, Task> tell, long chatId, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            try
            {
                await tell(observer);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(exception, "What has become of chat {ChatId} could not be kept", chatId);
            }
        }
    }

    private async Task LearnAsync(long target, ApiRequestException error, CancellationToken cancellationToken)
    {
        if (error.Parameters?.MigrateToChatId is { } newId)
        {
            await MoveAsync(target, newId, cancellationToken);
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
