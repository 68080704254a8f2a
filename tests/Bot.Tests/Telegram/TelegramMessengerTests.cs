using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class TelegramMessengerTests
{
    [Fact]
    public async Task A_reply_goes_out_as_HTML_to_its_topic_and_question_without_preview()
    {
        await using var bench = await TelegramBench.CreateAsync();
        var chat = new ChatAddress("telegram", -1001234567890, TopicId: 3);
        await bench.Messenger.SendAsync(new OutgoingMessage(chat, Reply.Of(Language.Arabic, "أ < ب"), 5), default);
        var call = Assert.Single(bench.Api.Delivered);
        Assert.Equal((-1001234567890, "أ &lt; ب", 3), (call.ChatId, call.Text, call.Number("message_thread_id")));
        Assert.Equal("HTML", call.Body.GetProperty("parse_mode").GetString(), ignoreCase: true);
        Assert.True(call.Body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.Equal("""{"message_id":5,"allow_sending_without_reply":true}""", call.Body.GetProperty("reply_parameters").GetRawText());
    }

    [Fact]
    public async Task Parts_go_out_in_order_and_only_the_first_replies()
    {
        await using var bench = await TelegramBench.CreateAsync();
        await bench.SendAsync(string.Concat(Enumerable.Repeat("جملة قصيرة. ", 900)));
        Assert.Equal(3, bench.Api.Delivered.Count);
        Assert.Equal([true, false, false], bench.Api.Delivered.Select(call => call.Has("reply_parameters")));
    }

    [Fact]
    public async Task Retry_after_closes_the_chat_for_all_and_no_other_chat()
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(time: time);
        bench.Api.Fail("sendMessage", BotApiFault.TooManyRequests(5));
        var refused = bench.SendAsync("first", chatId: 1);
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(5));
        var behind = bench.SendAsync("second", chatId: 1);
        await bench.Messenger.ShowTypingAsync(new ChatAddress("telegram", 1), default);
        await bench.SendAsync("other", chatId: 2);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal([1, 2], bench.Api.Calls.Select(call => call.ChatId));
        time.Advance(TimeSpan.FromSeconds(0.1));
        await Task.WhenAll(refused, behind);
        Assert.Equal(["other", "first", "second"], bench.Api.Delivered.Select(call => call.Text).OrderBy(text => text != "other").ThenBy(text => text));
    }

    [Fact]
    public async Task Server_errors_and_cut_connections_are_tried_again()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", BotApiFault.ServerError, BotApiFault.Cut, BotApiFault.ServerError, BotApiFault.Cut);
        await bench.SendAsync("text");
        Assert.Single(bench.Api.Delivered);
        Assert.Equal(5, bench.Api.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_is_never_answered_is_given_up_in_time_and_made_again()
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(time: time);
        bench.Api.Fail("sendMessage", BotApiFault.Silence);
        var sending = bench.SendAsync("text");
        await Patience.UntilAsync(() => Task.FromResult(bench.Api.Calls.Count == 1));
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(sending.IsCompleted);
        await Patience.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(bench.Api.Calls.Count == 2);
        });
        await sending;
        Assert.Single(bench.Api.Delivered);
    }

    [Fact]
    public async Task A_stop_ends_a_call_that_is_never_answered()
    {
        await using var bench = await TelegramBench.CreateAsync(time: new ManualTimeProvider());
        bench.Api.Fail("sendMessage", BotApiFault.Silence);
        using var stop = new CancellationTokenSource();
        var sending = bench.Messenger.SendAsync(new OutgoingMessage(new ChatAddress("telegram", 7), Reply.Of(Language.Arabic, "نص"), 5), stop.Token);
        await Patience.UntilAsync(() => Task.FromResult(bench.Api.Calls.Count == 1));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(bench.Api.Calls);
    }

    [Fact]
    public async Task After_all_retries_the_error_comes_out()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:Retries", "2"));
        bench.Api.Fail("sendMessage", [.. Enumerable.Repeat(BotApiFault.ServerError, 9)]);
        await Assert.ThrowsAsync<PlatformDownException>(() => bench.SendAsync("text"));
        Assert.Equal(3, bench.Api.Calls.Count);
    }

    [Fact]
    public async Task A_cut_after_effect_cannot_be_told_from_one_before_and_may_repeat_the_message()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", BotApiFault.CutAfterEffect);
        await bench.SendAsync("text");
        Assert.Equal(2, bench.Api.Delivered.Count);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task A_final_refusal_is_undeliverable_and_not_tried_again(int status, string description)
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", new BotApiFault(status, description));
        var error = await Assert.ThrowsAsync<UndeliverableException>(() => bench.SendAsync("text"));
        Assert.Contains(description, error.Message);
        Assert.Single(bench.Api.Calls);
    }

    [Fact]
    public async Task Markup_that_Telegram_cannot_read_is_sent_as_plain_text_once()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", BotApiFault.BadMarkup);
        await bench.SendAsync("a < b");
        var call = Assert.Single(bench.Api.Delivered);
        Assert.Equal("a < b", call.Text);
        Assert.False(call.Has("parse_mode"));

        bench.Api.Fail("sendMessage", BotApiFault.BadMarkup, BotApiFault.BadMarkup);
        await Assert.ThrowsAsync<UndeliverableException>(() => bench.SendAsync("a < b"));
    }

    [Fact]
    public async Task A_moved_group_is_followed_and_remembered()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", BotApiFault.MovedTo(-1009));
        await bench.SendAsync("one", chatId: -9);
        await bench.SendAsync("two", chatId: -9);
        Assert.Equal([-9, -1009, -1009], bench.Api.Calls.Select(call => call.ChatId));
    }

    [Fact]
    public async Task A_refused_token_is_told_clearly_and_not_tried_again()
    {
        await using var bench = await TelegramBench.CreateAsync(token: "42:wrong-SECRET");
        var error = await Assert.ThrowsAsync<PlatformDownException>(() => bench.SendAsync("text"));
        Assert.Contains("Telegram:Token", error.Message);
        Assert.Single(bench.Api.Calls);
    }

    [Fact]
    public async Task Typing_that_fails_is_let_go()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendChatAction", BotApiFault.Cut, BotApiFault.Blocked);
        await bench.Messenger.ShowTypingAsync(new ChatAddress("telegram", 1), default);
        await bench.Messenger.ShowTypingAsync(new ChatAddress("telegram", 1), default);
        Assert.Equal(2, bench.Api.Calls.Count);
    }

    [Fact]
    public async Task Broken_characters_reach_the_reader_as_replacements()
    {
        await using var bench = await TelegramBench.CreateAsync();
        await bench.SendAsync("a\uD83D b");
        Assert.Equal("a\uFFFD b", Assert.Single(bench.Api.Delivered).Text);
    }
}
