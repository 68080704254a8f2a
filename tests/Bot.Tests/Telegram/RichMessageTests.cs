using Bot.Chat;
using Bot.Languages;
using Bot.Telegram;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class RichMessageTests
{
    private static readonly Reply Reply = new(Language.Arabic,
    [
        new TextBlock([new TextRun("في "), new TextRun("عام <1940>", Bold: true), new TextRun(" [1] [7]")]),
        new QuoteBlock(1, "نص & \"نص\"\nآخر", "مقال › قسم", "https://e.org/?a=1&b=\"2\"") { Emphasis = [0..2] },
    ])
    {
        Buttons = [[new ReplyButton("زر", "/help")]],
    };

    [Fact]
    public async Task With_the_setting_a_reply_is_one_rich_message_with_footnotes_and_direction()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:RichMessages", "true"));
        await bench.Messenger.SendAsync(new OutgoingMessage(new ChatAddress("telegram", 7), Reply, 5), default);
        var call = Assert.Single(bench.Api.Delivered);
        var rich = call.Body.GetProperty("rich_message");
        Assert.Equal(
            "<p>في <b>عام &lt;1940&gt;</b> <a href=\"#n1\">[1]</a> [7]</p><blockquote expandable><tg-reference name=\"n1\"><b>نص</b> &amp; \"نص\"<br>آخر</tg-reference>"
            + "<cite>[1] <a href=\"https://e.org/?a=1&amp;b=&quot;2&quot;\">مقال › قسم</a></cite></blockquote>",
            rich.GetProperty("html").GetString());
        Assert.True(rich.GetProperty("is_rtl").GetBoolean());
        Assert.Equal(["/help"], call.Buttons);
    }

    [Theory]
    [InlineData(400, "Bad Request: RICH_MESSAGE_INVALID")]
    [InlineData(404, "Not Found: method not found")]
    public async Task A_server_that_takes_none_gets_HTML(int status, string description)
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:RichMessages", "true"));
        bench.Api.Fail("sendRichMessage", new BotApiFault(status, description));
        await bench.Messenger.SendAsync(new OutgoingMessage(new ChatAddress("telegram", 7), Reply, 5), default);
        Assert.Equal("sendMessage", Assert.Single(bench.Api.Delivered).Method);
    }

    [Fact]
    public void A_reply_that_is_too_long_for_one_is_left_to_HTML() =>
        Assert.Null(TelegramRich.Render(Reply.Of(Language.Arabic, new string('س', TelegramRich.MaxLength + 1))));

    [Fact]
    public async Task An_edit_is_rich_too_and_where_the_message_is_gone_written_anew()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:RichMessages", "true"));
        await SendAsync(bench, isEdit: false);
        await SendAsync(bench, isEdit: true, Reply with { Blocks = [.. Reply.Blocks.Take(1)] });
        Assert.Equal(["sendRichMessage", "editMessageText"], bench.Api.Delivered.Select(call => call.Method));
        Assert.True(bench.Api.Delivered[1].Has("rich_message"));
        Assert.False(bench.Api.Delivered[1].Has("text"));
        bench.Api.Fail("editMessageText", new BotApiFault(400, "Bad Request: message to edit not found"));
        await SendAsync(bench, isEdit: true);
        Assert.Equal("sendRichMessage", bench.Api.Delivered[2].Method);
    }

    [Fact]
    public async Task An_edit_that_the_server_takes_only_as_HTML_is_made_so()
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Telegram:RichMessages", "true"));
        await SendAsync(bench, isEdit: false);
        bench.Api.Fail("editMessageText", new BotApiFault(400, "Bad Request: message text is empty"));
        await SendAsync(bench, isEdit: true);
        Assert.Equal(("editMessageText", bench.Api.Delivered[0].MessageId), (bench.Api.Delivered[1].Method, bench.Api.Delivered[1].MessageId));
        Assert.True(bench.Api.Delivered[1].Has("text"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_guest_gets_a_rich_answer_or_HTML_from_a_server_without(bool isOld)
    {
        await using var bench = await TelegramBench.CreateAsync(new FakeCommand((_, _, _) => Task.FromResult(Reply)), settings: ("Telegram:RichMessages", "true"));
        if (isOld)
        {
            bench.Api.Fail("answerGuestQuery", new BotApiFault(400, "Bad Request: message text is empty"));
        }

        await bench.Host.StartAsync();
        bench.Api.Push("""{"guest_message":{"message_id":9,"date":1767225600,"guest_query_id":"g1","text":"متى؟","from":{"id":201,"is_bot":false,"first_name":"U"},"chat":{"id":-201,"type":"supergroup"} } }""");
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerGuestQuery").Count() == (isOld ? 2 : 1));
        var content = bench.Api.CallsOf("answerGuestQuery").Last().Body.GetProperty("result").GetProperty("input_message_content");
        Assert.Equal(!isOld, content.TryGetProperty("rich_message", out _));
        Assert.Equal(isOld, content.TryGetProperty("message_text", out _));
        await bench.Host.StopAsync();
    }

    private static Task SendAsync(TelegramBench bench, bool isEdit, Reply? reply = null)
    {
        var chat = new ChatAddress("telegram", 7);
        var question = new IncomingMessage(chat, 5, 7, "سؤال", "ar", DateTimeOffset.UnixEpoch, IsPrivate: true) { IsEdit = isEdit };
        return bench.Messenger.SendAsync(new OutgoingMessage(chat, reply ?? Reply, 5) { Question = question }, default);
    }
}
