using Bot.Chat;
using Bot.OnThisDay;
using Bot.Tests.Support;
using NodaTime;

namespace Bot.Tests.Conformance;

/// <summary>What every ledger keeps to.</summary>
public abstract class PostLedgerConformance
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 12, 6, 30);
    private static readonly LocalDate Day = new(2026, 11, 12);
    private static readonly ChatAddress Chat = new("telegram", -5);

    protected abstract IPostLedger Ledger { get; }

    [DatabaseFact]
    public async Task A_day_is_claimed_once_for_all_time()
    {
        Assert.True(await ClaimAsync(Chat, Day));
        Assert.False(await ClaimAsync(Chat, Day));
        await Ledger.MarkAsync(Chat, Day, PostState.Sent, default);
        Assert.False(await ClaimAsync(Chat, Day));
        Assert.True(await ClaimAsync(Chat, Day.PlusDays(1)));
        Assert.True(await ClaimAsync(Chat with { TopicId = 3 }, Day));
    }

    [DatabaseFact]
    public async Task Of_many_at_once_one_gets_the_claim()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => ClaimAsync(Chat, Day))));
        Assert.Single(claims, won => won);
    }

    [DatabaseFact]
    public async Task A_claim_given_back_can_be_had_again_but_no_post_that_is_out()
    {
        await ClaimAsync(Chat, Day);
        await Ledger.ReleaseAsync(Chat, Day, default);
        Assert.True(await ClaimAsync(Chat, Day));
        await Ledger.MarkAsync(Chat, Day, PostState.Sent, default);
        await Ledger.ReleaseAsync(Chat, Day, default);
        Assert.False(await ClaimAsync(Chat, Day));
    }

    [DatabaseFact]
    public async Task What_was_claimed_and_never_marked_is_told_once()
    {
        await ClaimAsync(Chat, Day);
        await ClaimAsync(Chat, Day.PlusDays(-1));
        await Ledger.MarkAsync(Chat, Day.PlusDays(-1), PostState.Sent, default);
        Assert.Empty(await Ledger.TakeAbandonedAsync(Now, default));
        Assert.Equal([new DoubtfulPost(Chat, Day)], await Ledger.TakeAbandonedAsync(Now + Duration.FromMilliseconds(1), default));
        Assert.Empty(await Ledger.TakeAbandonedAsync(Now + Duration.FromDays(1), default));
        Assert.False(await ClaimAsync(Chat, Day));
    }

    [DatabaseFact]
    public async Task The_events_shown_are_known_with_their_last_day()
    {
        await ClaimAsync(Chat, Day, "a", "b");
        await ClaimAsync(Chat, Day.PlusDays(2), "b");
        await ClaimAsync(Chat with { ChatId = 6 }, Day, "c");
        var shown = await Ledger.ShownAsync(Chat, default);
        Assert.Equal([("a", Day), ("b", Day.PlusDays(2))], shown.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    private Task<bool> ClaimAsync(ChatAddress chat, LocalDate date, params string[] events) => Ledger.TryClaimAsync(chat, date, events, Now, default);
}
