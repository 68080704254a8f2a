using Bot.Chat;
using Bot.Commands;
using Bot.OnThisDay;
using Bot.Tests.Support;
using NodaTime;

namespace Bot.Tests.Commands;

public sealed class SubscribeCommandTests
{
    private readonly MemorySubscriptions store = new();
    private readonly ManualTimeProvider time = new();
    private bool isAdmin;

    [Fact]
    public async Task Time_and_city_in_words_are_enough()
    {
        var reply = await SubscribeAsync("8:30 القاهرة");
        Assert.Equal((new LocalTime(8, 30), "Africa/Cairo", false), await KeptAsync());
        Assert.StartsWith("تم.", PlainText.Render(reply));
        Assert.Equal(["/subscribe فقط", "/unsubscribe"], Commands(reply));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_by_buttons_that_lead_to_the_end()
    {
        var cities = await SubscribeAsync("");
        Assert.Contains("/subscribe القاهرة", Commands(cities));
        var hours = await SubscribeAsync("القاهرة");
        Assert.Contains("/subscribe 8:00 القاهرة", Commands(hours));
        Assert.Null(await KeptAsync());
        Assert.Contains("/subscribe 21:15 الرياض", Commands(await SubscribeAsync("21:15")));
        await SubscribeAsync("8:00 القاهرة");
        Assert.NotNull(await KeptAsync());
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Every_button_is_understood_and_short_enough(string language)
    {
        var replies = new[] { await SubscribeAsync("", language), await SubscribeAsync("12:45", language), await SubscribeAsync("الدار البيضاء", language), await SubscribeAsync("8:00 London", language) };
        foreach (var command in replies.SelectMany(Commands).Where(command => command.StartsWith("/subscribe", StringComparison.Ordinal)))
        {
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(command), 1, 64);
            Assert.NotEmpty((await SubscribeAsync(command["/subscribe".Length..].Trim(), language)).Buttons);
        }
    }

    [Fact]
    public async Task One_thing_can_be_changed_and_the_others_stay()
    {
        await SubscribeAsync("8:30 القاهرة");
        await SubscribeAsync("فقط");
        Assert.Equal((new LocalTime(8, 30), "Africa/Cairo", true), await KeptAsync());
        await SubscribeAsync("9 مساءً");
        Assert.Equal((new LocalTime(21, 0), "Africa/Cairo", true), await KeptAsync());
        await SubscribeAsync("كل يوم");
        await SubscribeAsync("دبي");
        Assert.Equal((new LocalTime(21, 0), "Asia/Dubai", false), await KeptAsync());
    }

    [Fact]
    public async Task What_is_not_understood_changes_nothing()
    {
        Assert.Empty((await SubscribeAsync("أتلانتس")).Buttons);
        Assert.Null(await KeptAsync());
    }

    [Fact]
    public async Task In_a_group_only_admins_decide_and_in_a_channel_who_can_write_there()
    {
        await SubscribeAsync("8:30 القاهرة", isPrivate: false);
        Assert.Null(await KeptAsync());
        isAdmin = true;
        await SubscribeAsync("8:30 القاهرة", isPrivate: false);
        Assert.NotNull(await KeptAsync());
        isAdmin = false;
        await UnsubscribeAsync(Message(isPrivate: false, "ar"));
        Assert.NotNull(await KeptAsync());
        await UnsubscribeAsync(Message(isPrivate: false, "ar") with { IsByManager = true });
        Assert.Null(await KeptAsync());
    }

    private static IEnumerable<string> Commands(Reply reply) => reply.Buttons.SelectMany(row => row).Select(button => button.Command);

    private static IncomingMessage Message(bool isPrivate, string language) => ChatBench.Message("", isPrivate: isPrivate, language: language);

    private ChatRights Rights() => new([new Admins(this)], new MemoryChatSettings());

    private Task<Reply> SubscribeAsync(string arguments, string language = "ar", bool isPrivate = true) =>
        new SubscribeCommand(store, Rights(), time).HandleAsync(arguments, Message(isPrivate, language), default);

    private Task<Reply> UnsubscribeAsync(IncomingMessage message) => new UnsubscribeCommand(store, Rights()).HandleAsync("", message, default);

    private async Task<(LocalTime, string, bool)?> KeptAsync() =>
        await store.FindAsync(new ChatAddress("test", 1), default) is { } kept ? (kept.Time, kept.ZoneId, kept.OnlyAnniversaries) : null;

    private sealed class Admins(SubscribeCommandTests test) : IChatAdmins
    {
        public string Platform => "test";

        public Task<bool> IsAdminAsync(ChatAddress chat, long userId, CancellationToken cancellationToken) => Task.FromResult(test.isAdmin);
    }
}
