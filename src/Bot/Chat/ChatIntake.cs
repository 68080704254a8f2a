using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>The way in for the platforms: into the inbox first, then to the worker. At the start it brings what an earlier process left.</summary>
/// <remarks>Safe for concurrent use; the order within a chat is that of the calls, one after another.</remarks>
public sealed class ChatIntake(
    IInbox inbox, ChatWorker worker, ChatMetrics metrics, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatIntake> logger) : BackgroundService
{
    private readonly ChatOptions settings = options.Value;
    private readonly TaskCompletionSource recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim news = new(0, 1);

    /// <summary>Takes messages; when it returns they will be answered, and the platform may forget them.</summary>
    /// <exception cref="InboxUnavailableException">They were not taken and must be offered again.</exception>
    public async Task TakeAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        if (updates.Count == 0)
        {
            return;
        }

        // What an earlier process left comes first, for the order within a chat.
        await recovered.Task.WaitAsync(cancellationToken);
        await HandOverAsync(await inbox.AddAsync(updates, cancellationToken), cancellationToken);
        Wake();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeOverAsync(stoppingToken);
        }
        catch (InvalidOperationException) when (worker.IsStopping)
        {
            // What was claimed and not handed over any more stays in the inbox.
        }
    }

    private async Task TakeOverAsync(CancellationToken stoppingToken)
    {
        do
        {
            var entries = await ClaimAsync(stoppingToken);
            Report(entries);
            await HandOverAsync(entries, stoppingToken);
            recovered.TrySetResult();
            if (entries.Count == 0 && inbox.IsShared)
            {
                await news.WaitAsync(settings.ClaimInterval, stoppingToken);
            }
        }
        while (inbox.IsShared);
    }

    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    private async Task HandOverAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await worker.EnqueueAsync(entry, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<InboxEntry>> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await inbox.ClaimAsync(Math.Max(0, settings.ClaimAhead - worker.Unfinished), cancellationToken);
            }
            catch (InboxUnavailableException exception)
            {
                logger.LogError("The inbox cannot be read; trying again: {Reason}", exception.Message);
                await Task.Delay(settings.UnavailableDelay, time, cancellationToken);
            }
        }
    }

    private void Report(IReadOnlyList<InboxEntry> entries)
    {
        var inDoubt = entries.Count(entry => entry.Starts > 0);
        metrics.InDoubt(inDoubt);
        if (inDoubt > 0 || !inbox.IsShared)
        {
            logger.LogInformation(
                "Taken over from an earlier process: {Count} messages, {InDoubt} of them perhaps answered already; they are answered again", entries.Count, inDoubt);
        }
    }

    private void Wake()
    {
        if (inbox.IsShared && news.CurrentCount == 0)
        {
            try
            {
                news.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has just rung.
            }
        }
    }
}
