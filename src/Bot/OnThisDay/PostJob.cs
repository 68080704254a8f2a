using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Bot.OnThisDay;

/// <summary>One run of the poster, started by Quartz at every full minute; a minute that still runs is not started twice.</summary>
[DisallowConcurrentExecution]
internal sealed class PostJob(DailyPoster poster, IHostApplicationLifetime lifetime, ILogger<PostJob> logger) : IJob
{
    public const string EveryMinute = "0 * * * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await poster.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            logger.LogInformation("Stopped while posts were due; they go out after the restart");
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The posts that are due could not be sent; the next minute tries again");
        }
    }
}
