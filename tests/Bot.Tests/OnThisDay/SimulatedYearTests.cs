using Bot.Chat;
using Bot.OnThisDay;
using Bot.Tests.Support;
using NodaTime;

namespace Bot.Tests.OnThisDay;

/// <summary>A year of posts to 1,000 chats in 12 time zones, quarter-hour by quarter-hour.</summary>
public sealed class SimulatedYearTests
{
    private const int Chats = 1000;

    // North and south of the equator, with and without summer time, at odd offsets; Cairo and Beirut change at midnight.
    private static readonly string[] Zones =
    [
        "Africa/Cairo", "Asia/Beirut", "Asia/Riyadh", "Africa/Casablanca", "Europe/Berlin", "Europe/London",
        "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Jerusalem",
    ];

    private readonly List<(long Chat, Instant At, string Text)> posts = [];

    [Fact]
    public async Task Every_chat_has_exactly_one_post_a_local_day_at_its_hour_and_never_the_same_as_the_day_before()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        using var bench = new PosterBench(start);
        for (var chat = 0; chat < Chats; chat++)
        {
            await bench.SubscribeAsync(chat, Time(chat), Zones[chat % Zones.Length]);
        }

        var poster = bench.Poster(new Postbox(post => posts.Add((post.Chat.ChatId, bench.Now, Words(post.Reply)))), concurrent: 1);
        for (var quarter = 0; quarter < 365 * 96; quarter++)
        {
            bench.Time.Advance(TimeSpan.FromMinutes(15));
            await poster.RunAsync(default);
        }

        foreach (var chat in posts.ToLookup(post => post.Chat))
        {
            Check(chat.Key, [.. chat], start, bench.Now);
        }

        Assert.Equal(Chats, posts.Select(post => post.Chat).Distinct().Count());
    }

    /// <summary>All quarter-hours of the day, those that clocks skip and repeat among them.</summary>
    private static string Time(int chat) => $"{chat / 4 % 24:00}:{chat % 4 * 15:00}";

    private static string Words(Reply reply) => string.Concat(reply.Blocks.OfType<QuoteBlock>().Select(quote => quote.Quote));

    private static void Check(long chat, List<(long Chat, Instant At, string Text)> posts, Instant start, Instant end)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zones[chat % Zones.Length]];
        var time = new LocalTime((int)(chat / 4 % 24), (int)(chat % 4 * 15));
        var first = start.InZone(zone).Date;
        var days = Enumerable.Range(0, 370).Select(day => first.PlusDays(day));
        var expected = days.Select(day => PostSchedule.At(day, time, zone)!.Value).Where(due => due > start && due <= end);
        Assert.Equal(expected, posts.Select(post => post.At));
        Assert.Equal(posts.Count, posts.Select(post => post.At.InZone(zone).Date).Distinct().Count());
        Assert.All(posts.Where(post => post.At.InZone(zone).TimeOfDay != time), post => Assert.True(IsSkipped(post.At, time, zone)));
        Assert.All(posts.Zip(posts.Skip(1)), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
    }

    private static bool IsSkipped(Instant at, LocalTime time, DateTimeZone zone) => zone.MapLocal(at.InZone(zone).Date + time).Count == 0;

    private sealed class Postbox(Action<OutgoingMessage> take) : IMessenger
    {
        private readonly Lock gate = new();

        public string Platform => "test";

        public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                take(message);
            }

            return Task.CompletedTask;
        }

        public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
