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
    private static readonly ResiliencePropertyKey<long> Begun = new("isnad.begun");
    private readonly ModelOptions options;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline breaker;
    private readonly ResiliencePipeline attempts;

    public ModelPipeline(ModelOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker(options)).Build();
        attempts = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(Retry())
            .AddPipeline(breaker)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    /// <exception cref="ModelException">The last attempt failed, or the model is left alone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Begun, time.GetTimestamp());
        try
        {
            return await attempts.ExecuteAsync(async tried => await attempt(tried.CancellationToken), context);
        }
        catch (BrokenCircuitException)
        {
            throw new ModelException(ModelFault.Paused, "The model failed too often and is left alone for a while.");
        }
        catch (TimeoutRejectedException)
        {
            throw new ModelException(ModelFault.Timeout, "The model did not answer in time.");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
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

    private RetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = Math.Max(1, options.Retries),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        ShouldHandle = failed => ValueTask.FromResult(options.Retries > 0 && IsWorthAnother(failed)),
        DelayGenerator = failed => ValueTask.FromResult((failed.Outcome.Exception as ModelException)?.RetryAfter),
    };

    /// <summary>Not when the server wants to be left alone for longer than the request has.</summary>
    private bool IsWorthAnother(RetryPredicateArguments<object> failed) => failed.Outcome.Exception switch
    {
        ModelException model => model.IsTransient && !(model.RetryAfter >= options.TotalTimeout - time.GetElapsedTime(failed.Context.Properties.GetValue(Begun, 0))),
        TimeoutRejectedException => true,
        _ => false,
    };
}
