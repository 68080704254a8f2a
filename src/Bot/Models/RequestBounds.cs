namespace Bot.Models;

/// <summary>The time a request may take in all. What it ends is a timeout; what the caller ends stays a cancellation.</summary>
internal sealed class RequestBounds : IDisposable
{
    private readonly CancellationTokenSource clock;
    private readonly CancellationTokenSource all;
    private readonly CancellationToken caller;

    public RequestBounds(TimeSpan longest, TimeProvider time, CancellationToken caller)
    {
        this.caller = caller;
        clock = new CancellationTokenSource(longest, time);
        all = CancellationTokenSource.CreateLinkedTokenSource(caller, clock.Token);
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> step)
    {
        try
        {
            return await step(all.Token);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.Timeout, "The model did not answer in time.");
        }
    }

    public void Dispose()
    {
        all.Dispose();
        clock.Dispose();
    }
}
