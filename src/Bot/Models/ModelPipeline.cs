using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Models;

/// <summary>
/// How a request is tried: retries with jitter, or when the server says; a circuit breaker that all requests share; a time
/// for each attempt. The time over all is the caller's. Hedging is off: it doubles the price.
/// </summary>
internal sealed class ModelPipeline
{
    private readonly ResiliencePipeline breaker;
    private readonly ResiliencePipeline attempts;

    public ModelPipeline(ModelOptions options, TimeProvider time)
    {
        breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker(options)).Build();
        attempts = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(Retry(options))
            .AddPipeline(breaker)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    /// <exception cref="ModelException">The last attempt failed, or the model is left alone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await attempts.ExecuteAsync(async token => await attempt(token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new ModelException(ModelFault.Paused, "The model failed too often and is left alone for a while.");
        }
        catch (TimeoutRejectedException)
        {
            throw new ModelException(ModelFault.Timeout, "The model did not answer in time.");
        }
    }

    /// <summary>Counts a stream that broke after it had begun, which no attempt has seen.</summary>
    public async Task ReportAsync(ModelException failure) =>
        await breaker.ExecuteOutcomeAsync((_, _) => ValueTask.FromResult(Outcome.FromException<object>(failure)), ResilienceContextPool.Shared.Get(), 0);

    private static CircuitBreakerStrategyOptions Breaker(ModelOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.BreakerRequests,
        SamplingDuration = options.BreakerPause,
        BreakDuration = options.BreakerPause,
        ShouldHandle = new PredicateBuilder().Handle<ModelException>(e => e.Fault != ModelFault.Refused).Handle<TimeoutRejectedException>(),
    };

    private static RetryStrategyOptions Retry(ModelOptions options) => new()
    {
        MaxRetryAttempts = Math.Max(1, options.Retries),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        ShouldHandle = new PredicateBuilder()
            .Handle<ModelException>(e => options.Retries > 0 && e.IsTransient && !(e.RetryAfter > options.TotalTimeout))
            .Handle<TimeoutRejectedException>(_ => options.Retries > 0),
        DelayGenerator = failed => ValueTask.FromResult((failed.Outcome.Exception as ModelException)?.RetryAfter),
    };
}
