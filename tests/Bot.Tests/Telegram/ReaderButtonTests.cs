using System.Text.Json;
using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

/// <summary>Citations open the bot's own reader, inside Telegram where that is possible.</summary>
public sealed class ReaderButtonTests
{
    private const string Path = "/read/a?r=0123456789ab#p12:34-80";
    private const string Question = "متى خرقت ألمانيا اتفاق مولوتوف-ربنتروب؟";

    [Theory]
    [InlineData("https://bot.example.org", 7, "web_app")]
    [InlineData("https://bot.example.org", -1007, "url")]
    [InlineData("https://localhost:5443", 7, null)]
    [InlineData("http://bot.example.org", 7, null)]
    [InlineData("", 7, null)]
    public async Task In_private_chats_as_a_Mini_App_elsewhere_in_the_browser(string publicUrl, long chat, string? kind)
    {
        await using var bench = await TelegramBench.CreateAsync(settings: ("Web:PublicUrl", publicUrl));
        var reply = Reply.Of(Language.Arabic, "جواب") with { Buttons = [[ReplyButton.ToReader("📖", Path)]] };
        await bench.Messenger.SendAsync(new OutgoingMessage(new ChatAddress("telegram", chat), reply, 5), CancellationToken.None);
        var call = Assert.Single(bench.Api.CallsOf("sendMessage"));
        Assert.Equal(kind is not null, call.Has("reply_markup"));
        if (kind is not null)
        {
            var button = call.Body.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty(kind);
            Assert.Equal(publicUrl + Path, (kind == "web_app" ? button.GetProperty("url") : button).GetString());
        }
    }

    [Fact]
    public async Task Answers_sources_and_inline_results_lead_to_the_quoted_words()
    {
        using var bench = new ServiceBench { Settings = { ["Web:PublicUrl"] = "https://bot.example.org" } };
        await bench.InitializeAsync();
        var answer = await bench.AskAsync(301, Question);
        var address = Assert.Single(Readers(answer))!;
        Assert.Matches(@"^https://bot\.example\.org/read/german-soviet-axis-talks\?r=[0-9a-f]{12}#p\d+:\d+-\d+$", address);
        Assert.Contains(address, System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        var source = await bench.PressAsync(answer, "/source");
        Assert.Equal(address, Assert.Single(Readers(source)));

        bench.Api.Push($$"""{"inline_query":{"id":"r1","query":"{{Question}}","offset":"","from":{"id":301,"is_bot":false,"first_name":"U","language_code":"ar"} } }""");
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerInlineQuery").Any());
        var result = bench.Api.CallsOf("answerInlineQuery").First().Body.GetProperty("results")[0];
        Assert.Contains(address, System.Net.WebUtility.HtmlDecode(result.GetProperty("input_message_content").GetProperty("message_text").GetString()), StringComparison.Ordinal);
        await bench.DisposeAsync();
    }

    private static IEnumerable<string?> Readers(BotApiCall call) => call.Body.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray()
        .SelectMany(row => row.EnumerateArray())
        .Where(button => button.TryGetProperty("web_app", out _))
        .Select(button => button.GetProperty("web_app").GetProperty("url").GetString());
}
