using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>The way in for the platforms: into the inbox first, then to the worker. At the start it brings what an earlier process left.</summary>
/// <remarks>Safe for concurrent use; the order within a chat is that of the calls, one after another.</remarks>
public sealed class ChatIntake(
    IInbox inbox, ChatWorker worker, ILeadership leadership, ChatMetrics metrics, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatIntake> logger) : BackgroundService
{
    /// <summary>However slow answers are, what is urgent must come through.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>While messages come, a shared inbox is looked at so soon again: others may have added some.</summary>
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(10);

    private readonly ChatOptions settings = options.Value;
    private readonly TaskCompletionSource recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim news = new(0, 1);

    private readonly InboxClaims claims = new();

    /// <summary>Done when the messages taken last, and those before them, have been claimed from the shared inbox.</summary>
    private Task last = Task.CompletedTask, earlier = Task.CompletedTask;

    private bool HasOthers => leadership.Instances > 1;

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
        if (inbox.IsShared)
        {
            (earlier, last) = (last, claims.LeaveNothing);
            Wake();
        }
    }

    /// <summary>Returns when more messages would soon be answered, or after a short while all the same: then a platform fetches the next.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken) => WithinPauseAsync(RoomAsync(), cancellationToken);

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
        if (inbox.IsShared)
        {
            await ShareAsync(stoppingToken);
        }
        else
        {
            await ClaimAsync(settings.ClaimAhead, stoppingToken);
        }
    }

    /// <summary>Takes from the shared inbox what will soon be answered here, and leaves the rest to the others.</summary>
    private async Task ShareAsync(CancellationToken stoppingToken)
    {
        var interval = settings.ClaimInterval;
        while (true)
        {
            claims.Begin();
            var most = Math.Max(0, Math.Min(settings.ClaimAhead - worker.Unfinished, HasOthers ? ChatWorker.FewAtWork : worker.Room));
            var count = await ClaimAsync(most, stoppingToken);
            if (count >= most)
            {
                await (most > 0 ? WithinPauseAsync(worker.RoomAsync(), stoppingToken) : Task.Delay(ShortestInterval, time, stoppingToken));
                continue;
            }

            claims.LeftNothing();
            interval = count > 0 && HasOthers ? ShortestInterval : 2 * interval;
            interval = interval < settings.ClaimInterval ? interval : settings.ClaimInterval;
            await news.WaitAsync(interval, stoppingToken);
        }
    }

    /// <returns>How many messages were claimed and handed over.</returns>
    private async Task<int> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var entries = await InsistAsync(most, cancellationToken);
        Report(entries);
        await HandOverAsync(entries, cancellationToken);
        recovered.TrySetResult();
        return entries.Count;
    }

    /// <summary>Others look into the shared inbox now and then: beside them the next messages are fetched while the last still wait there.</summary>
    private async Task RoomAsync()
    {
        if (HasOthers)
        {
            await earlier;
            return;
        }

        await last;
        await worker.RoomAsync();
    }

    private Task WithinPauseAsync(Task room, CancellationToken cancellationToken) =>
        room.IsCompleted ? Task.CompletedTask : Task.WhenAny(room, Task.Delay(LongestPause, time, cancellationToken));

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

    private async Task<IReadOnlyList<InboxEntry>> InsistAsync(int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await inbox.ClaimAsync(most, cancellationToken);
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
        if (news.CurrentCount == 0)
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
