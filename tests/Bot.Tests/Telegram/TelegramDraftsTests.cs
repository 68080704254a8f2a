using Bot.Chat;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class TelegramDraftsTests
{
    [Fact]
    public async Task By_edits_one_message_grows_into_the_whole_answer()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:Streaming", "Edits"));

        await DraftAsync(bench, "one");
        await DraftAsync(bench, "one two");
        await bench.SendAsync("one two three");

        Assert.Equal(["sendMessage", "editMessageText", "editMessageText"], bench.Api.Calls.Select(call => call.Method));
        Assert.Equal(["one\n\n…", "one two\n\n…", "one two three"], bench.Api.Calls.Select(call => call.Text));
        Assert.All(bench.Api.Calls.Skip(1), call => Assert.Equal(900, call.Number("message_id")));
    }

    [Fact]
    public async Task The_next_answer_is_a_message_of_its_own()
    {
        await using var bench = await TelegramBench.CreateAsync();

        await DraftAsync(bench, "one");
        await bench.SendAsync("one two");
        await bench.SendAsync("three");

        Assert.Equal(["sendMessage", "editMessageText", "sendMessage"], bench.Api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task In_private_a_draft_may_show_it_and_the_answer_is_sent()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:Streaming", "Drafts"));

        await DraftAsync(bench, "one");
        await bench.SendAsync("one two");
        await DraftAsync(bench, "group", -7);

        Assert.Equal(["sendMessageDraft", "sendMessage", "sendMessage"], bench.Api.Calls.Select(call => call.Method));
        Assert.Equal(5, bench.Api.Calls[0].Number("draft_id"));
    }

    [Fact]
    public async Task Switched_off_nothing_shows_before_the_answer()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:Streaming", "Off"));

        await DraftAsync(bench, "one");

        Assert.Empty(bench.Api.Calls);
    }

    [Theory]
    [InlineData(7, 999, 1)]
    [InlineData(-7, 2999, 3)]
    public async Task What_comes_faster_than_the_chats_budget_is_left_out(long chatId, int tooSoonMs, int seconds)
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(
            time: time, settings: [("Telegram:MessagesPerSecondPerChat", "1"), ("Telegram:MessagesPerMinutePerGroup", "20")]);

        await DraftAsync(bench, "one", chatId);
        time.Advance(TimeSpan.FromMilliseconds(tooSoonMs));
        await DraftAsync(bench, "two", chatId);
        time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(tooSoonMs));
        await DraftAsync(bench, "three", chatId);

        Assert.Equal(["one\n\n…", "three\n\n…"], bench.Api.Calls.Select(call => call.Text));
    }

    [Fact]
    public async Task A_draft_that_fails_harms_nothing()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("sendMessage", BotApiFault.ServerError);

        await DraftAsync(bench, "one");
        await bench.SendAsync("whole");

        Assert.Equal("whole", bench.Api.Delivered.Single().Text);
    }

    [Fact]
    public async Task A_draft_that_is_gone_is_answered_by_a_new_message()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("editMessageText", new BotApiFault(400, "Bad Request: message to edit not found"));

        await DraftAsync(bench, "one");
        await bench.SendAsync("whole");

        Assert.Equal(["sendMessage", "editMessageText", "sendMessage"], bench.Api.Calls.Select(call => call.Method));
        Assert.Equal("whole", bench.Api.Delivered[^1].Text);
    }

    private static Task DraftAsync(TelegramBench bench, string text, long chatId = 7) =>
        bench.Messenger.ShowDraftAsync(TelegramBench.Outgoing(text, chatId), CancellationToken.None);
}
