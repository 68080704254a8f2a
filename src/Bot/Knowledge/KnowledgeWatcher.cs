using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>
/// Reloads the knowledge when its source changes. It looks instead of subscribing: that holds for mounted and network
/// folders, for files an editor replaces, and for a folder that appears later.
/// </summary>
public sealed class KnowledgeWatcher(
    KnowledgeStore store,
    IKnowledgeSource source,
    IOptions<KnowledgeOptions> options,
    TimeProvider time,
    ILogger<KnowledgeWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CheckEvery, time);
        var seen = "";
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var stamp = source.Stamp();
            if (stamp == seen && stamp != store.Stamp)
            {
                Reload();
            }

            seen = stamp;
        }
    }

    private void Reload()
    {
        try
        {
            if (store.Reload())
            {
                logger.LogInformation("Knowledge reloaded: {Documents} documents", store.Current.Documents.Count);
            }
        }
        catch (Exception fault)
        {
            // What listens to the change failed; the bot goes on with what it has.
            logger.LogError(fault, "The changed knowledge could not be taken over");
        }
    }
}
