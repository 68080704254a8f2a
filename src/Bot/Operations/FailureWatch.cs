using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Operations;

/// <summary>Says why the host stops when a part of it fails, and makes the exit code 1, so that a supervisor starts it again.</summary>
internal sealed class FailureWatch(IServiceProvider services, ILogger<FailureWatch> logger) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var part in services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            _ = WatchAsync(part);
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WatchAsync(BackgroundService part)
    {
        try
        {
            await (part.ExecuteTask ?? Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "{Part} has failed; the service stops", part.GetType().Name);
            Environment.ExitCode = 1;
        }
    }
}
