using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Log;

/// <summary>Forgets old answers, once a day.</summary>
public sealed class AnswerLogSweeper(IAnswerLog log, IOptions<AnswerLogOptions> options, TimeProvider time, ILogger<AnswerLogSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await log.ForgetAsync(time.GetUtcNow() - options.Value.Keep, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Old answers could not be forgotten and will be tomorrow: {Reason}", exception.Message);
            }
        }
    }
}
