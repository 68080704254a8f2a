using System.Collections.Frozen;
using Bot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.OnThisDay;

/// <summary>Sends the posts that are due. May run at any time and in several instances: the ledger lets each post out once.</summary>
/// <remarks>
/// Write, claim, send, mark. A crash before the claim loses nothing; after it the post counts as out, and when no mark follows
/// it is reported as in doubt. The error boundary of a post: what fails for one chat leaves the others alone.
/// </remarks>
public sealed class DailyPoster(
    ISubscriptionStore subscriptions,
    IPostLedger ledger,
    EventCalendars calendars,
    PostLines lines,
    IEnumerable<IMessenger> messengers,
    PostMetrics metrics,
    IOptions<OnThisDayOptions> options,
    TimeProvider time,
    ILogger<DailyPoster> logger)
{
    private readonly FrozenDictionary<string, IMessenger> messengers = messengers.ToFrozenDictionary(messenger => messenger.Platform);
    private readonly OnThisDayOptions settings = options.Value;

    /// <summary>Reports what was left in doubt, then sends what is due now. Throws only for cancellation and when the storage fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ReportAsync(cancellationToken);
        var due = await subscriptions.DueAsync(Now(), cancellationToken);
        var served = due.Where(subscription => messengers.ContainsKey(subscription.Chat.Platform));
        var degree = new ParallelOptions { MaxDegreeOfParallelism = settings.ConcurrentPosts, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(served, degree, async (subscription, token) => await ServeAsync(subscription, token));
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        foreach (var post in await ledger.TakeAbandonedAsync(Now() - Duration.FromTimeSpan(settings.InDoubtAfter), cancellationToken))
        {
            Report(post.Chat, post.Date, "the service ended while it was being sent");
        }
    }

    private void Report(ChatAddress chat, LocalDate date, string reason)
    {
        metrics.InDoubt();
        logger.LogWarning("The post of {Date} to chat {Chat} is in doubt and will not be sent again: {Reason}", date, chat, reason);
    }

    private async Task ServeAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            var now = Now();
            if (PostSchedule.Due(subscription, now, Duration.FromTimeSpan(settings.CatchUp)) is { } date)
            {
                await PostAsync(subscription, date, cancellationToken);
            }

            await subscriptions.PostponeAsync(subscription.Chat, PostSchedule.Next(subscription, now), cancellationToken);
        }
        catch (NotDeliveredException exception)
        {
            logger.LogWarning("The post to chat {Chat} could not be delivered and is tried again: {Reason}", subscription.Chat, exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The post to chat {Chat} failed", subscription.Chat);
        }
    }

    private async Task PostAsync(Subscription subscription, LocalDate date, CancellationToken cancellationToken)
    {
        var chat = subscription.Chat;
        var shown = await ledger.ShownAsync(chat, cancellationToken);
        if (EventPicker.Pick(calendars.Current, date, shown, subscription.OnlyAnniversaries) is not { } pick)
        {
            return;
        }

        var (language, months) = (subscription.Language, DateText.MonthsOf(subscription.ZoneId));
        var reply = PostWriter.Write(pick, date, language, months, isSubscribed: true, await lines.OfAsync(pick, language, months, cancellationToken));
        if (await ledger.TryClaimAsync(chat, date, [.. pick.Events.Select(told => told.Key)], Now(), cancellationToken))
        {
            await SendAsync(new OutgoingMessage(chat, reply, ReplyTo: null, IsPost: true), date, cancellationToken);
        }
    }

    private async Task SendAsync(OutgoingMessage post, LocalDate date, CancellationToken cancellationToken)
    {
        try
        {
            await messengers[post.Chat.Platform].SendAsync(post, cancellationToken);
            metrics.Sent();
            // It is out: the mark must follow even while the service stops.
            await ledger.MarkAsync(post.Chat, date, PostState.Sent, CancellationToken.None);
        }
        catch (UndeliverableException exception)
        {
            metrics.Refused();
            await ledger.MarkAsync(post.Chat, date, PostState.Refused, CancellationToken.None);
            await EndAsync(post.Chat, exception);
        }
        catch (NotDeliveredException)
        {
            metrics.NotDelivered();
            await ledger.ReleaseAsync(post.Chat, date, CancellationToken.None);
            throw;
        }
        catch (DeliveryInDoubtException exception)
        {
            await ledger.MarkAsync(post.Chat, date, PostState.InDoubt, CancellationToken.None);
            Report(post.Chat, date, exception.Message);
        }
    }

    private async Task EndAsync(ChatAddress chat, UndeliverableException exception)
    {
        if (!exception.ChatIsGone)
        {
            logger.LogError("The post to chat {Chat} was refused: {Reason}", chat, exception.Message);
            return;
        }

        await subscriptions.RemoveAsync(chat, CancellationToken.None);
        logger.LogInformation("Chat {Chat} takes no posts, its subscription has ended: {Reason}", chat, exception.Message);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
