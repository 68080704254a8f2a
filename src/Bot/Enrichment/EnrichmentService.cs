using Bot.Knowledge;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Enrichment;

/// <summary>Makes the questions while the bot serves, from the start and after each change of the articles; then has the knowledge read again.</summary>
public sealed class EnrichmentService(
    EnrichmentRun run, KnowledgeStore store, IOptions<EnrichmentOptions> options, TimeProvider time, ILogger<EnrichmentService> logger) : BackgroundService
{
    private readonly SemaphoreSlim news = new(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        store.Changed += OnChanged;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        store.Changed -= OnChanged;
        news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await news.WaitAsync(stoppingToken);
            while (!await RunAsync(stoppingToken))
            {
                logger.LogWarning("Questions are still missing; the rest is tried again in {Pause}", options.Value.RetryAfter);
                await Task.Delay(options.Value.RetryAfter, time, stoppingToken);
            }
        }
    }

    private async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var isComplete = await run.RunAsync(store.Current, null, cancellationToken);
            store.Reload();
            return isComplete;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(error, "The making of questions failed; the search goes on without");
            return false;
        }
    }

    private void OnChanged(object? sender, KnowledgeBase knowledge)
    {
        if (news.CurrentCount == 0)
        {
            news.Release();
        }
    }
}
