using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

/// <summary>Presses get their sign once and in time, questions in groups their mark, albums one answer; older servers get what they know.</summary>
public sealed class SignsTests
{
    private const string NotFoundPhrase = "لا جواب";

    [Fact]
    public async Task A_press_whose_answer_takes_long_is_acknowledged_at_once_and_only_once()
    {
        var answer = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = await StartAsync((_, _, _) => answer.Task, ("Chat:TypingAfter", "00:00:00"));
        bench.Api.PushPress(7, "/ask x", 3);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerCallbackQuery").Any() && api.CallsOf("sendChatAction").Any());
        answer.SetResult(Reply.Of(Language.Arabic, "شكرًا") with { IsNotice = true });
        Assert.Equal("شكرًا", (await bench.Api.DeliveredAsync(7, 1))[0].Text);
        Assert.Single(bench.Api.CallsOf("answerCallbackQuery"));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task A_press_that_has_no_answer_is_acknowledged_all_the_same()
    {
        await using var bench = await StartAsync((_, _, _) => Task.FromResult(Reply.Silence), ("Access:BlockedUsers:0", "8"));
        bench.Api.PushPress(7, "/ask x", 3);
        bench.Api.PushPress(8, "/ask x", 3);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerCallbackQuery").Count() == 2);
        Assert.Empty(bench.Api.Delivered);
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task A_guests_chat_is_not_typed_into()
    {
        var answer = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = await StartAsync((_, _, _) => answer.Task, ("Chat:TypingAfter", "00:00:00"));
        bench.Api.Push("""{"guest_message":{"message_id":9,"date":1767225600,"guest_query_id":"g1","text":"متى؟","from":{"id":201,"is_bot":false,"first_name":"U"},"chat":{"id":-201,"type":"supergroup"} } }""");
        answer.SetResult(Reply.Of(Language.Arabic, "جواب"));
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerGuestQuery").Any());
        Assert.Empty(bench.Api.CallsOf("sendChatAction"));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task In_a_group_the_mark_goes_when_the_question_gets_an_answer_and_an_answer_says_when_there_is_none_any_more()
    {
        await using var bench = await StartAsync((arguments, _, _) => Task.FromResult(arguments == "none" ? NotFound() : Reply.Of(Language.Arabic, arguments)));
        PushGroup(bench, "message", "/ask none");
        await bench.Api.WaitUntilAsync(api => api.CallsOf("setMessageReaction").Any());
        PushGroup(bench, "edited_message", "/ask جواب");
        var answer = (await bench.Api.DeliveredAsync(-7, 1))[0];
        Assert.Equal([1, 0], bench.Api.CallsOf("setMessageReaction").Select(call => call.Body.GetProperty("reaction").GetArrayLength()));
        PushGroup(bench, "edited_message", "/ask none");
        var changed = (await bench.Api.DeliveredAsync(-7, 2))[1];
        Assert.Equal(("editMessageText", answer.MessageId, NotFoundPhrase), (changed.Method, changed.MessageId, changed.Text));
        await bench.Host.StopAsync();
    }

    [Theory]
    [InlineData("Reaction", "setMessageReaction", 404, "Not Found: method not found")]
    [InlineData("Reaction", "setMessageReaction", 400, "Bad Request: REACTION_INVALID")]
    [InlineData("Ephemeral", "sendMessage", 400, "Bad Request: USER_NOT_PARTICIPANT")]
    public async Task What_a_server_does_not_offer_is_said_in_a_message_to_all(string mark, string method, int status, string description)
    {
        await using var bench = await StartAsync((_, _, _) => Task.FromResult(NotFound()), ("Telegram:NoAnswer", mark));
        bench.Api.Fail(method, new BotApiFault(status, description));
        PushGroup(bench, "message", "/ask none");
        var message = (await bench.Api.DeliveredAsync(-7, 1))[0];
        Assert.Equal((NotFoundPhrase, false), (message.Text, message.Has("ephemeral_message_parameters")));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task That_there_is_no_answer_can_be_shown_to_the_asker_alone()
    {
        await using var bench = await StartAsync((_, _, _) => Task.FromResult(NotFound()), ("Telegram:NoAnswer", "Ephemeral"));
        PushGroup(bench, "message", "/ask none");
        var message = (await bench.Api.DeliveredAsync(-7, 1))[0];
        Assert.Equal(70, message.Body.GetProperty("ephemeral_message_parameters").GetProperty("receiver_user_id").GetInt64());
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task An_album_is_told_once_that_pictures_are_not_read_but_its_words_are()
    {
        await using var bench = await StartAsync((arguments, _, _) => Task.FromResult(Reply.Of(Language.Arabic, $"جواب {arguments}")));
        for (var i = 1; i <= 4; i++)
        {
            bench.Api.Push(Picture(7, i, album: "a", caption: ""));
        }

        bench.Api.Push(Picture(8, 5, album: "b", caption: "متى؟"));
        bench.Api.Push(Picture(8, 6, album: "b", caption: ""));
        bench.Api.PushText(7, "ثم");
        bench.Api.PushText(8, "ثم");
        var first = await bench.Api.DeliveredAsync(7, 2);
        var second = await bench.Api.DeliveredAsync(8, 2);
        Assert.Equal([Phrases.Get(Language.Arabic, "text.picture"), "جواب ثم"], first.Select(call => call.Text));
        Assert.Equal(["جواب متى؟", "جواب ثم"], second.Select(call => call.Text));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task An_edit_late_after_the_question_is_answered_by_its_own_time()
    {
        var time = new ManualTimeProvider();
        await using var bench = await TelegramBench.CreateAsync(
            new FakeCommand((arguments, _, _) => Task.FromResult(Reply.Of(Language.Arabic, arguments)), "ask"), time, settings: ("Chat:MaxAge", "12:00:00"));
        await bench.Host.StartAsync();
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        bench.Api.Push($$"""
            {"edited_message":{"message_id":5,"date":{{now - 50_000}},"edit_date":{{now}},"text":"متى؟","from":{"id":7,"is_bot":false,"first_name":"U"},"chat":{"id":7,"type":"private"} } }
            """);
        Assert.Equal("متى؟", (await bench.Api.DeliveredAsync(7, 1))[0].Text);
        await bench.Host.StopAsync();
    }

    private static Reply NotFound() => Reply.Of(Language.Arabic, NotFoundPhrase) with { IsNoAnswer = true };

    private static void PushGroup(TelegramBench bench, string kind, string text) => bench.Api.Push($$"""
        {"{{kind}}":{"message_id":31,"date":1767225600,"edit_date":1767225660,"text":"{{text}}","entities":[{"type":"bot_command","offset":0,"length":4}],
        "from":{"id":70,"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":-7,"type":"supergroup"} } }
        """);

    private static string Picture(long chat, int id, string album, string caption) => $$"""
        {"message":{"message_id":{{id}},"date":1767225600,"media_group_id":"{{album}}","photo":[{"file_id":"x"}],"caption":"{{caption}}",
        "from":{"id":{{chat}},"is_bot":false,"first_name":"U","language_code":"ar"},"chat":{"id":{{chat}},"type":"private"} } }
        """;

    private static async Task<TelegramBench> StartAsync(Func<string, IncomingMessage, CancellationToken, Task<Reply>> answer, params (string Key, string Value)[] settings)
    {
        var bench = await TelegramBench.CreateAsync(new FakeCommand(answer, "ask"), settings: settings);
        await bench.Host.StartAsync();
        return bench;
    }
}
