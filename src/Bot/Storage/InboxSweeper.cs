using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Deletes from the inbox what has been kept long enough, some at a time; a database that is away is tried again at the next turn.</summary>
public abstract class InboxSweeper(StorageOptions settings, TimeProvider time, ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.SweepInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(time.GetUtcNow() - settings.UpdateMemory, time.GetUtcNow() - settings.ParkedMemory, stoppingToken);
            }
            catch (DbException exception)
            {
                logger.LogWarning("Old rows cannot be deleted now: {Reason}", exception.Message);
            }
        }
    }

    /// <param name="finished">Entries finished before this go.</param>
    /// <param name="parked">Entries set aside before this go.</param>
    /// <param name="stoppingToken">Ends it between two deletions.</param>
    protected abstract Task SweepAsync(DateTimeOffset finished, DateTimeOffset parked, CancellationToken stoppingToken);
}
