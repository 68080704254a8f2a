using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Bot.Tests.Support;
using NodaTime;

namespace Bot.Tests.Conformance;

/// <summary>What every store of subscriptions keeps to.</summary>
public abstract class SubscriptionStoreConformance
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 12, 6, 30);
    private static readonly ChatAddress Topic = new("telegram", -1001234567890, 7);
    private static readonly Subscription Morning = new(Topic, new LocalTime(8, 30), "Africa/Cairo", Language.Arabic, OnlyAnniversaries: true, Now);

    protected abstract ISubscriptionStore Store { get; }

    [DatabaseFact]
    public async Task What_is_saved_is_found_again_whole()
    {
        await Store.SaveAsync(Morning, Now, default);
        Assert.Equal(Morning, await Store.FindAsync(Topic, default));
    }

    [DatabaseFact]
    public async Task A_topic_and_its_group_are_two_chats()
    {
        await Store.SaveAsync(Morning, Now, default);
        Assert.Null(await Store.FindAsync(Topic with { TopicId = null }, default));
        Assert.False(await Store.RemoveAsync(Topic with { TopicId = 8 }, default));
    }

    [DatabaseFact]
    public async Task A_chat_has_one_subscription_the_latest()
    {
        await Store.SaveAsync(Morning, Now, default);
        var evening = Morning with { Time = new LocalTime(20, 0), Language = Language.English, OnlyAnniversaries = false };
        await Store.SaveAsync(evening, Now, default);
        Assert.Equal([evening], await Store.DueAsync(Now, default));
    }

    [DatabaseFact]
    public async Task What_is_removed_is_gone()
    {
        await Store.SaveAsync(Morning, Now, default);
        Assert.True(await Store.RemoveAsync(Topic, default));
        Assert.False(await Store.RemoveAsync(Topic, default));
        Assert.Null(await Store.FindAsync(Topic, default));
        Assert.Empty(await Store.DueAsync(Now, default));
    }

    [DatabaseFact]
    public async Task Those_due_come_in_the_order_of_their_waiting_and_no_other()
    {
        for (var minute = 1; minute <= 3; minute++)
        {
            await Store.SaveAsync(Morning with { Chat = new ChatAddress("telegram", minute) }, Now - Duration.FromMinutes(minute), default);
        }

        await Store.SaveAsync(Morning, Now + Duration.FromMilliseconds(1), default);
        Assert.Equal([3, 2, 1], (await Store.DueAsync(Now, default)).Select(due => due.Chat.ChatId));
    }

    [DatabaseFact]
    public async Task What_is_postponed_is_due_then()
    {
        await Store.SaveAsync(Morning, Now, default);
        await Store.PostponeAsync(Topic, Now + Duration.FromDays(1), default);
        await Store.PostponeAsync(Topic with { TopicId = 99 }, Now, default);
        Assert.Empty(await Store.DueAsync(Now, default));
        Assert.Equal([Morning], await Store.DueAsync(Now + Duration.FromDays(1), default));
    }
}
