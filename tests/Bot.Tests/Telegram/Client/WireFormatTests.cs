using System.Text;
using System.Text.Json;
using Bot.Telegram.Client;

namespace Bot.Tests.Telegram.Client;

public sealed class WireFormatTests
{
    [Theory]
    [InlineData("""{"ok":true,"result":{"message_id":7,"chat":{"id":9,"type":"private"},"text":"x"}}""")]
    [InlineData("""{ "ok" : true, "result" : { "message_id" : 7 , "chat":{"id":9,"type":"private"}}}""")]
    [InlineData("""{"ok":true,"result":{"date":1,"chat":{"id":9,"type":"private"},"message_id":7}}""")]
    [InlineData("""{"result":{"message_id":7,"chat":{"id":9,"type":"private"}},"ok":true}""")]
    public void A_message_that_was_sent_has_its_id_wherever_it_stands(string json)
    {
        var answer = WireFormat.ReadSent(Encoding.UTF8.GetBytes(json), chatId: 9)!;
        Assert.Equal((true, 7, 9L), (answer.Ok, answer.Result!.Id, answer.Result.Chat.Id));
    }

    [Fact]
    public void A_refusal_is_read_whole()
    {
        var answer = WireFormat.ReadSent("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":5}}"""u8, chatId: 9)!;
        Assert.Equal((false, 429, "Too Many Requests", 5), (answer.Ok, answer.ErrorCode, answer.Description, answer.Parameters!.RetryAfter));
        Assert.Null(answer.Result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad Gateway</html>")]
    [InlineData("""{"ok":true,"result":{"message_id":99999999999,"chat":{"id":9,"type":"private"}}}""")]
    public void What_is_no_answer_is_told(string json) => Assert.ThrowsAny<JsonException>(() => WireFormat.ReadSent(Encoding.UTF8.GetBytes(json), chatId: 9));
}
