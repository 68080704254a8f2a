using Bot.Chat;
using Bot.OnThisDay;
using Bot.Tests.Support;
using NodaTime;

namespace Bot.Tests.OnThisDay;

public sealed class DailyPosterTests : IDisposable
{
    private readonly PosterBench bench = new(Instant.FromUtc(2026, 11, 11, 12, 0));
    private readonly RecordingMessenger messenger = new();

    [Fact]
    public async Task A_post_says_the_day_the_year_and_the_exact_words_and_has_its_buttons()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(messenger));
        var post = Assert.Single(messenger.Sent);
        var text = PlainText.Render(post.Reply);
        Assert.True(post.IsPost);
        Assert.Null(post.ReplyTo);
        Assert.Contains("**في مثل هذا اليوم، 12 نوفمبر**", text);
        Assert.Contains("**12 نوفمبر 1940** · قبل 86 عامًا", text);
        Assert.Contains(post.Reply.Blocks.OfType<QuoteBlock>(), quote => quote.Quote.Contains("ووصل إلى برلين في 11:05 صباحًا في 12 نوفمبر.") && quote.Url is not null);
        Assert.Equal("/unsubscribe", post.Reply.Buttons[^1].Single().Command);
        Assert.All(post.Reply.Buttons.SkipLast(1).SelectMany(row => row), button => Assert.StartsWith("/about ", button.Command));
        Assert.Equal([PostState.Sent], bench.Ledger.States.Values);
        Assert.Equal(1, bench.Counts["isnad.posts sent"]);
    }

    [Fact]
    public async Task However_often_and_in_how_many_instances_it_runs_a_day_has_one_post()
    {
        for (var chat = 1; chat <= 50; chat++)
        {
            await bench.SubscribeAsync(chat);
        }

        var posters = Enumerable.Range(0, 3).Select(_ => bench.Poster(messenger)).ToList();
        bench.Time.Advance(TimeSpan.FromHours(20));
        await Task.WhenAll(posters.Concat(posters).Select(poster => Task.Run(() => poster.RunAsync(default))));
        Assert.Equal(Enumerable.Range(1, 50).Select(chat => (long)chat), messenger.Sent.Select(post => post.Chat.ChatId).Order());
    }

    [Fact]
    public async Task After_downtime_one_post_is_made_up_for_or_none()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 15, 9, 0), bench.Poster(messenger));
        Assert.Equal([new LocalDate(2026, 11, 15)], bench.Ledger.States.Keys.Select(key => key.Date));
        await RunAtAsync(Instant.FromUtc(2026, 11, 16, 22, 0), bench.Poster(messenger));
        Assert.Single(messenger.Sent);
        await RunAtAsync(Instant.FromUtc(2026, 11, 17, 6, 30), bench.Poster(messenger));
        Assert.Equal(2, messenger.Sent.Count);
    }

    [Fact]
    public async Task A_changed_hour_gives_no_second_post_that_day()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(messenger));
        await bench.SubscribeAsync(1, "20:00", "Asia/Riyadh");
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 17, 0), bench.Poster(messenger));
        Assert.Single(messenger.Sent);
    }

    [Fact]
    public async Task A_clock_set_back_gives_no_second_post()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(messenger));
        bench.Time.Advance(TimeSpan.FromHours(-3));
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(messenger));
        Assert.Single(messenger.Sent);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_served_no_more()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(Failing(new UndeliverableException("blocked", chatIsGone: true))));
        Assert.Null(await bench.Subscriptions.FindAsync(new ChatAddress("test", 1), default));
        Assert.Equal([PostState.Refused], bench.Ledger.States.Values);
    }

    [Fact]
    public async Task A_message_refused_for_itself_ends_no_subscription()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(Failing(new UndeliverableException("malformed"))));
        Assert.NotNull(await bench.Subscriptions.FindAsync(new ChatAddress("test", 1), default));
    }

    [Fact]
    public async Task A_post_that_certainly_did_not_leave_is_tried_again()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(Failing(new NotDeliveredException("no network"))));
        Assert.Empty(bench.Ledger.States);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 31), bench.Poster(messenger));
        Assert.Single(messenger.Sent);
    }

    [Fact]
    public async Task A_post_of_unknown_fate_is_reported_and_never_repeated()
    {
        await bench.SubscribeAsync(1);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(Failing(new DeliveryInDoubtException("cut"))));
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 7, 30), bench.Poster(messenger));
        Assert.Empty(messenger.Sent);
        Assert.Equal([PostState.InDoubt], bench.Ledger.States.Values);
        Assert.Equal(1, bench.Counts["isnad.posts in_doubt"]);
        Assert.Single(bench.Logs.Of(Microsoft.Extensions.Logging.LogLevel.Warning), line => line.Contains("in doubt"));
    }

    [Fact]
    public async Task What_fails_for_one_chat_leaves_the_others_alone()
    {
        for (var chat = 1; chat <= 3; chat++)
        {
            await bench.SubscribeAsync(chat);
        }

        var poster = bench.Poster(new RecordingMessenger((post, _) => post.Chat.ChatId == 2 ? throw new InvalidOperationException("bug") : messenger.SendAsync(post, default)));
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), poster);
        Assert.Equal([1, 3], messenger.Sent.Select(post => post.Chat.ChatId).Order());
    }

    [Fact]
    public async Task Only_anniversaries_means_only_anniversaries()
    {
        await bench.SubscribeAsync(1, only: true);
        await RunAtAsync(Instant.FromUtc(2026, 11, 12, 6, 30), bench.Poster(messenger));
        await RunAtAsync(Instant.FromUtc(2026, 11, 20, 6, 30), bench.Poster(messenger));
        Assert.Single(messenger.Sent);
    }

    public void Dispose() => bench.Dispose();

    private static RecordingMessenger Failing(Exception exception) => new((_, _) => throw exception);

    private async Task RunAtAsync(Instant at, DailyPoster poster)
    {
        bench.Time.Advance((at - bench.Now).ToTimeSpan());
        await poster.RunAsync(default);
    }
}
