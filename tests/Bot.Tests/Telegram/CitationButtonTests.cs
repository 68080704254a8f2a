using System.Text.Json;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class CitationButtonTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    private const string Question = "متى خرقت ألمانيا اتفاق مولوتوف-ربنتروب؟";

    [Fact]
    public async Task Each_cited_number_has_its_quotation_and_a_row_of_buttons_in_reading_order()
    {
        var answer = await bench.AskAsync(101, Question);
        Assert.Contains("[1]", answer.Visible);
        Assert.NotEmpty(TelegramHtml.Elements(answer.Text, "blockquote"));
        var first = Row(answer, 0);
        Assert.Contains("[1]", first[^1]);
        Assert.Equal(Phrases.Get(Language.Arabic, "source.further"), first[0]);
        Assert.Equal([Phrases.Get(Language.Arabic, "answer.link"), "👎", "👍"], Row(answer, -1));
    }

    [Fact]
    public async Task A_source_opens_in_its_paragraph_with_the_quotation_in_bold()
    {
        var answer = await bench.AskAsync(102, Question);
        var quote = TelegramHtml.Elements(answer.Text, "blockquote")[0];
        var source = await bench.PressAsync(answer, "/source");
        Assert.Equal("sendMessage", source.Method);
        Assert.DoesNotContain(Phrases.Get(Language.Arabic, "source.changed"), source.Visible);
        Assert.Equal(quote, string.Concat(TelegramHtml.Elements(source.Text, "b")));
        Assert.Contains(quote, TelegramHtml.Elements(source.Text, "blockquote")[0]);
        Assert.Contains(bench.Api.CallsOf("answerCallbackQuery"), call => !call.Has("text"));
        Assert.Equal(answer.MessageId, source.Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32());
    }

    [Fact]
    public async Task After_and_before_change_the_message_and_lead_back()
    {
        var source = await bench.PressAsync(await bench.AskAsync(103, Question), "/source");
        var after = await bench.PressAsync(source, source.Buttons.First(data => data.EndsWith(" 1 1", StringComparison.Ordinal)));
        Assert.Equal(("editMessageText", source.MessageId), (after.Method, after.MessageId));
        Assert.NotEqual(source.Visible, after.Visible);
        var back = await bench.PressAsync(after, after.Buttons.First(data => data.EndsWith(" 1 0", StringComparison.Ordinal)));
        Assert.Equal(source.Visible, back.Visible);
    }

    [Fact]
    public async Task The_link_of_a_source_opens_it_in_another_chat()
    {
        var source = await bench.PressAsync(await bench.AskAsync(104, Question), "/source");
        var link = source.Body.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().Last()[0].GetProperty("copy_text").GetProperty("text").GetString()!;
        Assert.StartsWith($"https://t.me/{FakeBotApi.BotName}?start=", link);
        var payload = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.Matches("^[A-Za-z0-9_-]{1,64}$", payload);
        Assert.Equal(source.Visible, (await bench.AskAsync(105, $"/start {payload}")).Visible);
    }

    [Fact]
    public async Task A_link_to_a_question_asks_it_again()
    {
        var answer = await bench.AskAsync(106, Question);
        var id = answer.Button("/source").Split(' ')[1];
        Assert.Contains($"?start=a-{id}\"", answer.Body.GetProperty("reply_markup").GetRawText());
        Assert.Equal(answer.Visible, (await bench.AskAsync(107, $"/start a-{id}")).Visible);
    }

    [Fact]
    public async Task Asking_further_offers_known_questions_and_leans_on_the_passage()
    {
        var prompt = await bench.PressAsync(await bench.AskAsync(108, Question), "/further");
        Assert.NotEmpty(TelegramHtml.Elements(prompt.Text, "blockquote"));
        var answer = await bench.PressAsync(prompt, "/example");
        Assert.Contains(answer.Buttons, data => data.StartsWith("/source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quotations_page_in_place_and_each_opens_its_own_source()
    {
        var first = await bench.AskAsync(109, "/quote الاتحاد السوفيتي");
        Assert.Equal(3, TelegramHtml.Elements(first.Text, "blockquote").Count);
        Assert.All(TelegramHtml.Elements(first.Text, "blockquote"), quote => Assert.Contains("السوفيتي", quote));
        var second = await bench.PressAsync(first, "/quotes");
        Assert.Equal(("editMessageText", first.MessageId), (second.Method, second.MessageId));
        Assert.Contains("[4]", second.Visible);
        var source = await bench.PressAsync(second, second.Buttons.First(data => data.EndsWith(" 4", StringComparison.Ordinal)));
        Assert.Contains(TelegramHtml.Elements(second.Text, "blockquote")[0], source.Visible);
    }

    [Theory]
    [InlineData("/quote اليابان هي المفتاح", "اليابان")]
    [InlineData("/quote وزيرٌ للخارجيه", "وزير الخارجية")]
    [InlineData("/quote لا توجد مشكلة بين البحر الأسود وبحر البلطيق", "لا توجد مشكلة بين البحر الأسود وبحر البلطيق")]
    public async Task Words_are_found_exact_or_nearly(string command, string expected)
    {
        var found = await bench.AskAsync(110, command);
        Assert.Contains(expected, Folding.Fold(found.Visible).Contains(Folding.Fold(expected), StringComparison.Ordinal) ? expected : found.Visible);
    }

    [Fact]
    public async Task Quotations_are_the_articles_own_letters()
    {
        var article = File.ReadAllText(bench.Article);
        var found = await bench.AskAsync(111, "/quote ستالين هتلر");
        Assert.All(TelegramHtml.Elements(found.Text, "blockquote"), quote => Assert.Contains(quote, article));
    }

    [Fact]
    public async Task Words_that_stand_nowhere_are_told_so() =>
        Assert.Contains("زقزوق", (await bench.AskAsync(112, "/quote زقزوق")).Visible);

    [Fact]
    public async Task A_reply_with_a_selected_part_asks_about_that_part()
    {
        await bench.AskAsync(113, Question);
        bench.Api.Push("""
            {"message":{"message_id":5,"date":1767225600,"text":"متى كان ذلك؟","quote":{"text":"وخرقت ألمانيا اتفاق مولوتوف-ربنتروب في يونيو 1941","position":0},
            "from":{"id":113,"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":113,"type":"private"}}}
            """);
        Assert.Contains("1941", (await bench.Api.DeliveredAsync(113, 2))[1].Visible);
    }

    [Theory]
    [InlineData("/source")]
    [InlineData("/source nothing 1")]
    [InlineData("/source nothing 99999999999999999999")]
    [InlineData("/further x 1")]
    [InlineData("/quotes x 1")]
    [InlineData("/start a-x")]
    public async Task What_is_no_answer_is_told_so(string typed) =>
        Assert.Equal(Phrases.Get(Language.Arabic, "source.expired"), (await bench.AskAsync(114, typed)).Visible);

    [Fact]
    public async Task Ratings_are_shown_for_a_moment_and_reach_the_operator()
    {
        var answer = await bench.AskAsync(115, Question);
        bench.Api.PushPress(115, answer.Button("/rate"), answer.MessageId);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerCallbackQuery").Any(call => call.Has("text")));
        await bench.AskAsync(116, "كم سعر الذهب اليوم؟");
        var stats = (await bench.AskAsync(ServiceBench.Operator, "/stats")).Visible;
        Assert.Contains("👎 1", stats);
        Assert.Contains("سعر الذهب", stats);
        Assert.Contains(Question, stats);
        Assert.Single(bench.Api.Delivered, call => call.Has("chat_id") && call.ChatId == 115);
    }

    [Fact]
    public async Task Stats_are_for_the_operator_alone() =>
        Assert.Equal(Phrases.Get(Language.Arabic, "unknown.command"), (await bench.AskAsync(117, "/stats")).Visible);

    private static string[] Row(BotApiCall call, int index)
    {
        var rows = call.Body.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().ToArray();
        return [.. rows[index < 0 ? rows.Length + index : index].EnumerateArray().Select(button => button.GetProperty("text").GetString()!)];
    }
}
