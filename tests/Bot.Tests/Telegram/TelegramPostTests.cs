using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Telegram;

/// <summary>Posts, buttons, channels and groups over HTTP.</summary>
public sealed class TelegramPostTests
{
    private static readonly Reply WithButtons = Reply.Of(Language.Arabic, "نص") with
    {
        Buttons = [[new ReplyButton("أول", "/about a"), new ReplyButton("ثان", "/about b")], [new ReplyButton("إيقاف", "/unsubscribe")]],
    };

    [Fact]
    public async Task Buttons_stand_below_the_last_part_in_reading_order()
    {
        await using var bench = await TelegramBench.CreateAsync();
        await SendAsync(bench, WithButtons with { Blocks = [.. WithButtons.Blocks, new TextBlock([new TextRun(new string('س', 4096))])] });
        Assert.Equal([false, true], bench.Api.Delivered.Select(call => call.Has("reply_markup")));
        Assert.Equal(
            """{"inline_keyboard":[[{"text":"ثان","callback_data":"/about b"},{"text":"أول","callback_data":"/about a"}],[{"text":"إيقاف","callback_data":"/unsubscribe"}]]}""",
            System.Text.RegularExpressions.Regex.Unescape(bench.Api.Delivered[1].Body.GetProperty("reply_markup").GetRawText()));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(502, false)]
    public async Task A_post_of_unknown_fate_is_sent_once(int status, bool takesEffect)
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", new BotApiFault(status, "Bad Gateway", TakesEffect: takesEffect));
        await Assert.ThrowsAsync<DeliveryInDoubtException>(() => SendAsync(bench, WithButtons));
        Assert.Single(bench.Api.Calls);
    }

    [Fact]
    public async Task A_post_that_is_never_answered_is_given_up_in_time_and_not_made_again()
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(time: time);
        bench.Api.Fail("sendMessage", BotApiFault.Silence);
        var posting = SendAsync(bench, WithButtons);
        await Patience.UntilAsync(() => Task.FromResult(bench.Api.Calls.Count == 1));
        time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<DeliveryInDoubtException>(() => posting);
        Assert.Single(bench.Api.Calls);
    }

    [Theory]
    [InlineData("42:fake-SECRET-0123456789")]
    [InlineData("42:refused")]
    public async Task A_post_that_met_no_server_is_certainly_not_out_even_where_the_error_must_be_scrubbed(string token)
    {
        await using var bench = await TelegramBench.CreateAsync(token: token, url: "http://127.0.0.1:1", settings: ("Telegram:Retries", "2"));
        await Assert.ThrowsAsync<NotDeliveredException>(() => SendAsync(bench, WithButtons));
    }

    [Fact]
    public async Task A_post_that_waits_for_its_turn_at_a_stop_is_certainly_not_out()
    {
        await using var bench = await TelegramBench.CreateAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAsync<NotDeliveredException>(() => SendAsync(bench, WithButtons, stopped.Token));
        Assert.Empty(bench.Api.Calls);
    }

    [Fact]
    public async Task A_post_too_many_is_sent_when_its_chat_is_open_again()
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(time: time);
        bench.Api.Fail("sendMessage", BotApiFault.TooManyRequests(3));
        var sending = SendAsync(bench, WithButtons);
        await bench.Api.WaitUntilAsync(api => api.Calls.Count == 1);
        var refused = time.GetUtcNow();
        while (!sending.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        await sending;
        Assert.Single(bench.Api.Delivered);
        Assert.True(time.GetUtcNow() - refused >= TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", true)]
    [InlineData(400, "Bad Request: chat not found", true)]
    [InlineData(400, "Bad Request: message is too long", false)]
    public async Task A_refusal_tells_whether_the_chat_is_gone(int status, string description, bool isGone)
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", new BotApiFault(status, description));
        Assert.Equal(isGone, (await Assert.ThrowsAsync<UndeliverableException>(() => SendAsync(bench, WithButtons))).ChatIsGone);
    }

    [Fact]
    public async Task A_press_is_acknowledged_and_is_as_if_its_command_were_sent()
    {
        await using var bench = await StartAsync("unsubscribe");
        bench.Api.Push("""
            {"callback_query":{"id":"77","from":{"id":5,"is_bot":false,"first_name":"U","language_code":"ar"},"data":"/unsubscribe now",
             "message":{"message_id":9,"date":1767225600,"chat":{"id":-5,"type":"group"},"text":"x"} } }
            """);
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1 && api.CallsOf("answerCallbackQuery").Any());
        Assert.Equal((-5, "5 now"), (bench.Api.Delivered[0].ChatId, bench.Api.Delivered[0].Text));
        Assert.Equal("77", bench.Api.CallsOf("answerCallbackQuery").Single().Body.GetProperty("callback_query_id").GetString());
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task A_command_in_a_channel_comes_from_who_manages_it_and_its_other_posts_are_left_alone()
    {
        await using var bench = await StartAsync("subscribe");
        bench.Api.Push("""{"channel_post":{"message_id":1,"date":1767225600,"chat":{"id":-1007,"type":"channel","title":"C"},"text":"خبر"} }""");
        bench.Api.Push("""{"channel_post":{"message_id":2,"date":1767225600,"chat":{"id":-1007,"type":"channel","title":"C"},"text":"/subscribe 8:30","entities":[{"type":"bot_command","offset":0,"length":10}]} }""");
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        Assert.Equal((-1007, "manager 8:30"), (bench.Api.Delivered[0].ChatId, bench.Api.Delivered[0].Text));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task Telegram_knows_who_manages_a_group_and_in_doubt_nobody_does()
    {
        await using var bench = await TelegramBench.CreateAsync();
        var admins = bench.Host.Services.GetRequiredService<IChatAdmins>();
        bench.Api.Admins.Add(5);
        Assert.True(await admins.IsAdminAsync(new ChatAddress("telegram", -5), 5, default));
        Assert.False(await admins.IsAdminAsync(new ChatAddress("telegram", -5), 6, default));
        bench.Api.Fail("getChatMember", BotApiFault.Cut);
        Assert.False(await admins.IsAdminAsync(new ChatAddress("telegram", -5), 5, default));
    }

    [Fact]
    public async Task Who_keeps_chats_is_told_of_a_move_by_error_and_by_message()
    {
        var moves = new Moves();
        await using var bench = await TelegramBench.CreateAsync(observer: moves);
        bench.Api.Fail("sendMessage", BotApiFault.MovedTo(-1009));
        await bench.SendAsync("one", chatId: -9);
        await bench.Host.StartAsync();
        bench.Api.Push("""{"message":{"message_id":1,"date":1767225600,"chat":{"id":-8,"type":"group","title":"G"},"migrate_to_chat_id":-1008} }""");
        await moves.Second.Task.WaitAsync(Patience.Limit);
        Assert.Equal([(-9, -1009), (-8, -1008)], moves.Seen);
        await bench.Host.StopAsync();
    }

    private static Task SendAsync(TelegramBench bench, Reply reply, CancellationToken cancellationToken = default) =>
        bench.Messenger.SendAsync(new OutgoingMessage(new ChatAddress("telegram", 7), reply, ReplyTo: null, IsPost: true), cancellationToken);

    private static async Task<TelegramBench> StartAsync(string command)
    {
        var echo = new FakeCommand((arguments, message, _) => Task.FromResult(Reply.Of(Language.Arabic, $"{(message.IsByManager ? "manager" : message.UserId)} {arguments}")), command);
        var bench = await TelegramBench.CreateAsync(echo);
        await bench.Host.StartAsync();
        return bench;
    }

    private sealed class Moves : IChatObserver
    {
        public List<(long From, long To)> Seen { get; } = [];

        public TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task LeftAsync(string platform, long chatId, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task MovedAsync(string platform, long fromChatId, long toChatId, CancellationToken cancellationToken)
        {
            Seen.Add((fromChatId, toChatId));
            if (Seen.Count == 2)
            {
                Second.SetResult();
            }

            return Task.CompletedTask;
        }
    }
}
