using System.Diagnostics;
using System.Text.Json;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

/// <summary>Inline queries, guest questions, groups, edits, and what is no question.</summary>
public sealed class ReachTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    private const string Question = "متى خرقت ألمانيا اتفاق مولوتوف-ربنتروب؟";

    [Fact]
    public async Task An_inline_query_gets_the_cited_answer_first_then_quotations_each_a_whole_message()
    {
        var results = await InlineAsync("i1", Question);
        Assert.InRange(results.Count, 2, 10);
        Assert.Contains("[1]", TelegramHtml.Visible(Text(results[0])));
        Assert.All(results, result => Assert.NotEmpty(TelegramHtml.Elements(Text(result), "blockquote")));
        Assert.All(results, result => Assert.Contains("›", TelegramHtml.Visible(Text(result))));
        Assert.False(bench.Api.CallsOf("answerInlineQuery").First(call => IsOf(call, "i1")).Has("is_personal"));
    }

    [Fact]
    public async Task An_empty_inline_query_shows_how_to_ask_and_the_day_and_is_personal()
    {
        var results = await InlineAsync("i2", "");
        Assert.Equal(2, results.Count);
        Assert.Equal(Phrases.Get(Language.Arabic, "inline.howto"), results[0].GetProperty("title").GetString());
        Assert.True(bench.Api.CallsOf("answerInlineQuery").First(call => IsOf(call, "i2")).Body.GetProperty("is_personal").GetBoolean());
    }

    [Fact]
    public async Task There_is_one_page_of_results_and_nothing_for_those_whom_the_bot_does_not_answer()
    {
        bench.Api.Push($$"""{"inline_query":{"id":"more","query":"{{Question}}","offset":"10","from":{"id":200,"is_bot":false,"first_name":"U"} } }""");
        bench.Api.Push($$"""{"inline_query":{"id":"blocked","query":"{{Question}}","offset":"","from":{"id":{{ServiceBench.Blocked}},"is_bot":false,"first_name":"U"} } }""");
        foreach (var id in (string[])["more", "blocked"])
        {
            await bench.Api.WaitUntilAsync(api => api.CallsOf("answerInlineQuery").Any(call => IsOf(call, id)));
            Assert.Equal(0, bench.Api.CallsOf("answerInlineQuery").First(call => IsOf(call, id)).Body.GetProperty("results").GetArrayLength());
        }
    }

    [Fact]
    public async Task Inline_answers_come_within_300_ms()
    {
        await InlineAsync("warm", Question);
        var times = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            await InlineAsync($"t{i}", $"{Question} {i}");
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 300);
    }

    [Fact]
    public async Task A_guest_question_is_answered_once_with_citations()
    {
        bench.Api.Push($$"""
            {"guest_message":{"message_id":9,"date":1767225600,"guest_query_id":"g1","text":"@isnad_bot {{Question}}","entities":[{"type":"mention","offset":0,"length":10}],
            "from":{"id":201,"is_bot":false,"first_name":"U"},"chat":{"id":-201,"type":"supergroup"} } }
            """);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerGuestQuery").Any());
        var result = Assert.Single(bench.Api.CallsOf("answerGuestQuery")).Body.GetProperty("result");
        Assert.Contains("1941", TelegramHtml.Visible(Text(result)));
        Assert.DoesNotContain(bench.Api.Delivered, call => call.Has("chat_id") && call.ChatId == -201);
    }

    [Fact]
    public async Task In_a_group_a_question_without_answer_gets_a_mark_and_no_message()
    {
        PushGroup(-202, 202, "/ask@isnad_bot كم سعر الذهب اليوم؟", 31);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("setMessageReaction").Any(call => call.ChatId == -202));
        Assert.Equal(31, bench.Api.CallsOf("setMessageReaction").First(call => call.ChatId == -202).Number("message_id"));
        Assert.DoesNotContain(bench.Api.Delivered, call => call.Has("chat_id") && call.ChatId == -202);
    }

    [Fact]
    public async Task Where_reactions_are_forbidden_the_message_comes_after_all()
    {
        bench.Api.Fail("setMessageReaction", new BotApiFault(400, "Bad Request: REACTION_INVALID"));
        PushGroup(-203, 203, "/ask كم سعر الذهب اليوم؟", 31);
        Assert.Contains(Phrases.Get(Language.Arabic, "not.found"), (await bench.Api.DeliveredAsync(-203, 1))[0].Visible);
    }

    [Fact]
    public async Task Admins_decide_who_may_ask_in_their_group()
    {
        PushGroup(-204, FakeBotApi.AdminId, "/settings", 1);
        var settings = (await bench.Api.DeliveredAsync(-204, 1))[0];
        bench.Api.PushPress(-204, settings.Button("/asking"), settings.MessageId, type: "supergroup", userId: 7);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerCallbackQuery").Any(call => call.Has("text") && call.Text == Phrases.Get(Language.Arabic, "subscribe.admins")));
        bench.Api.PushPress(-204, settings.Button("/asking"), settings.MessageId, type: "supergroup", userId: FakeBotApi.AdminId);
        Assert.Contains(Phrases.Get(Language.Arabic, "settings.asking.Admins"), (await bench.Api.DeliveredAsync(-204, 2))[1].Visible);
        PushGroup(-204, 7, $"/ask {Question}", 2);
        PushGroup(-204, FakeBotApi.AdminId, $"/ask {Question}", 3);
        var answer = (await bench.Api.DeliveredAsync(-204, 3))[2];
        Assert.Equal(3, answer.Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32());
    }

    [Fact]
    public async Task An_edited_question_changes_its_answer()
    {
        bench.Api.PushText(205, "كم سعر الذهب اليوم؟", messageId: 41);
        var first = (await bench.Api.DeliveredAsync(205, 1))[0];
        bench.Api.Push(Edited(205, 41, Question));
        var second = (await bench.Api.DeliveredAsync(205, 2))[1];
        Assert.Equal(("editMessageText", first.MessageId), (second.Method, second.MessageId));
        Assert.Contains("1941", second.Visible);
    }

    [Fact]
    public async Task An_answer_that_is_gone_is_written_anew()
    {
        bench.Api.PushText(206, "كم سعر الذهب اليوم؟", messageId: 41);
        await bench.Api.DeliveredAsync(206, 1);
        bench.Api.Fail("editMessageText", new BotApiFault(400, "Bad Request: message to edit not found"));
        bench.Api.Push(Edited(206, 41, Question));
        Assert.Equal("sendMessage", (await bench.Api.DeliveredAsync(206, 2))[1].Method);
    }

    [Theory]
    [InlineData(""" "sticker":{"file_id":"x"} """, "text.only")]
    [InlineData(""" "voice":{"file_id":"x"} """, "text.voice")]
    [InlineData(""" "photo":[{"file_id":"x"}] """, "text.picture")]
    public async Task What_is_no_text_is_told_so(string content, string phrase)
    {
        var chat = 210 + phrase.Length;
        bench.Api.Push($$"""{"message":{"message_id":1,"date":1767225600,{{content}},"from":{"id":{{chat}},"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":{{chat}},"type":"private"} } }""");
        Assert.Equal(Phrases.Get(Language.Arabic, phrase), (await bench.Api.DeliveredAsync(chat, 1))[0].Visible);
    }

    [Fact]
    public async Task A_deleted_topic_harms_nobody_else()
    {
        bench.Api.Fail("sendMessage", new BotApiFault(400, "Bad Request: message thread not found"));
        bench.Api.PushText(230, Question);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("sendMessage").Any(call => call.ChatId == 230));
        Assert.Contains("1941", (await bench.AskAsync(231, Question)).Visible);
    }

    [Fact]
    public async Task A_command_in_a_channel_is_answered_there()
    {
        bench.Api.Push("""{"channel_post":{"message_id":1,"date":1767225600,"text":"/sources","entities":[{"type":"bot_command","offset":0,"length":8}],"chat":{"id":-240,"type":"channel"}}}""");
        Assert.Contains("CC BY-SA", (await bench.Api.DeliveredAsync(-240, 1))[0].Visible);
    }

    private void PushGroup(long chatId, long userId, string text, int messageId) => bench.Api.Push($$"""
        {"message":{"message_id":{{messageId}},"date":1767225600,"text":"{{text}}","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}],
        "from":{"id":{{userId}},"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":{{chatId}},"type":"supergroup"} } }
        """);

    private static string Edited(long chatId, int messageId, string text) => $$"""
        {"edited_message":{"message_id":{{messageId}},"date":1767225600,"edit_date":1767225660,"text":"{{text}}",
        "from":{"id":{{chatId}},"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":{{chatId}},"type":"private"} } }
        """;

    private static string Text(JsonElement result) => result.GetProperty("input_message_content").GetProperty("message_text").GetString()!;

    private static bool IsOf(BotApiCall call, string id) => call.Body.GetProperty("inline_query_id").GetString() == id;

    private async Task<IReadOnlyList<JsonElement>> InlineAsync(string id, string query)
    {
        bench.Api.Push($$"""{"inline_query":{"id":"{{id}}","query":"{{query}}","offset":"","from":{"id":200,"is_bot":false,"first_name":"U","language_code":"ar"} } }""");
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerInlineQuery").Any(call => IsOf(call, id)));
        return [.. bench.Api.CallsOf("answerInlineQuery").First(call => IsOf(call, id)).Body.GetProperty("results").EnumerateArray()];
    }
}
