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
            "<p>في <b>عام &lt;1940&gt;</b> <a href=\"#n1\">[1]</a> [7]</p><blockquote expandable><b>نص</b> &amp; \"نص\"<br>آخر"
            + "<cite><tg-reference name=\"n1\">[1]</tg-reference> <a href=\"https://e.org/?a=1&amp;b=&quot;2&quot;\">مقال › قسم</a></cite></blockquote>",
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
}
