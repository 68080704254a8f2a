using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Telegram;

public sealed class TelegramPollerTests
{
    [Fact]
    public async Task Updates_are_answered_each_as_a_reply_to_its_message()
    {
        await using var bench = await StartAsync();
        bench.Api.PushText(7, "سؤال", messageId: 31);
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        var sent = bench.Api.Delivered[0];
        Assert.Equal((7, "سؤال", 31), (sent.ChatId, sent.Text, sent.Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32()));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task Polls_ask_for_the_kinds_understood_and_the_menu_is_set_in_each_language()
    {
        await using var bench = await StartAsync();
        await bench.Api.WaitUntilAsync(api => api.CallsOf("getUpdates").Any() && api.CallsOf("setMyCommands").Count() == 3);
        Assert.Equal("""["message","edited_message","channel_post","callback_query","inline_query","guest_message","stopped_message_generation","my_chat_member"]""", bench.Api.CallsOf("getUpdates").First().Body.GetProperty("allowed_updates").GetRawText());
        Assert.Equal([null, "ar", "en"], bench.Api.CallsOf("setMyCommands").Select(call => call.Has("language_code") ? call.Body.GetProperty("language_code").GetString() : null));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task A_webhook_left_from_before_is_deleted()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.SetWebhook();
        bench.Api.PushText(7, "سؤال");
        await bench.Host.StartAsync();
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        Assert.Single(bench.Api.CallsOf("deleteWebhook"));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task An_update_that_comes_again_and_again_is_answered_once()
    {
        await using var bench = await StartAsync();
        bench.Api.RestartCounting();
        bench.Api.Push(Text("stays"), id: 900_000_000);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("getUpdates").Count() > 5);
        bench.Api.Push(Text("other"));
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 2);
        Assert.Equal(["stays", "other"], bench.Api.Delivered.Select(call => call.Text));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task After_Telegram_counts_anew_lower_ids_are_answered()
    {
        await using var bench = await StartAsync();
        bench.Api.Push(Text("old count"), id: 900_000_000);
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1 && api.Unconfirmed.Count == 0);
        bench.Api.RestartCounting();
        bench.Api.Push(Text("new count"), id: 17);
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 2 && api.Unconfirmed.Count == 0);
        Assert.Equal(18, bench.Api.CallsOf("getUpdates").Last().Number("offset"));
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task Unknown_and_strange_updates_hold_up_nothing()
    {
        await using var bench = await StartAsync();
        bench.Api.Push("""{"brand_new_kind":{"x":1}}""");
        bench.Api.Push("""{"message":{"message_id":"strange","chat":[]}}""");
        bench.Api.Push("""{"message":{"message_id":1,"date":-9000000000000000000,"chat":{"id":7,"type":"private"}}}""");
        bench.Api.Push("""{"message":{"message_id":1,"date":9000000000000000000,"edit_date":1e30,"chat":{"id":7,"type":"private"}}}""");
        bench.Api.Push(Text("fine"));
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1 && api.Unconfirmed.Count == 0);
        Assert.Equal("fine", bench.Api.Delivered[0].Text);
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task Polling_goes_on_after_every_kind_of_failure()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("getMe", BotApiFault.ServerError, BotApiFault.Cut);
        bench.Api.Fail("setMyCommands", BotApiFault.ServerError);
        bench.Api.Fail("getUpdates", BotApiFault.ServerError, BotApiFault.Cut, new BotApiFault(409, "Conflict: terminated by other getUpdates request"), BotApiFault.TooManyRequests(0));
        bench.Api.PushText(7, "سؤال");
        await bench.Host.StartAsync();
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        Assert.Contains(bench.Logs.Of(LogLevel.Warning), line => line.Contains("Another instance"));
        await bench.Host.StopAsync();
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_refused_token_stops_the_service_with_one_clear_line(int status, string description)
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("getMe", new BotApiFault(status, description));
        await bench.Host.StartAsync();
        await bench.Host.WaitForShutdownAsync();
        var exitCode = Environment.ExitCode;
        Environment.ExitCode = 0;
        Assert.Equal(1, exitCode);
        Assert.Contains("Telegram:Token", Assert.Single(bench.Logs.Of(LogLevel.Critical)));
        Assert.Single(bench.Api.Calls);
    }

    [Fact]
    public async Task A_stop_finishes_what_was_taken_and_then_confirms_it()
    {
        var answer = new TaskCompletionSource<Reply>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = await StartAsync(new FakeCommand((_, _, _) =>
        {
            begun.TrySetResult();
            return answer.Task;
        }));
        var id = bench.Api.PushText(7, "سؤال");
        await begun.Task.WaitAsync(Patience.Limit);
        var stopped = bench.Host.StopAsync();
        answer.SetResult(Reply.Of(Language.Arabic, "جواب"));
        await stopped;
        Assert.Equal("جواب", Assert.Single(bench.Api.Delivered).Text);
        Assert.Empty(bench.Api.Unconfirmed);
        var last = bench.Api.Calls[^1];
        Assert.Equal(("getUpdates", id + 1, 1, 0), (last.Method, last.Number("offset"), last.Number("limit"), last.Number("timeout")));
    }

    [Fact]
    public async Task What_a_stop_leaves_over_is_confirmed_and_answered_after_the_next_start()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new FakeCommand(async (_, _, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return Reply.Of(Language.Arabic, "never");
        });
        await using var bench = await TelegramBench.CreateAsync(command, settings: [("Chat:ShutdownTimeout", "00:00:00.010"), ("Chat:ShutdownGrace", "00:00:00.010")]);
        await bench.Host.StartAsync();
        bench.Api.PushText(7, "سؤال");
        await begun.Task.WaitAsync(Patience.Limit);
        await bench.Host.StopAsync();
        Assert.Empty(bench.Api.Unconfirmed);
        Assert.Empty(bench.Api.Delivered);
        await bench.RestartAsync(new FakeCommand());
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        Assert.Equal("سؤال", bench.Api.Delivered[0].Text);
        await bench.Host.StopAsync();
    }

    [Fact]
    public async Task An_update_that_cannot_be_kept_is_not_confirmed_and_taken_once_that_is_possible()
    {
        await using var bench = await StartAsync();
        bench.Api.PushText(7, "قبله");
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1 && api.Unconfirmed.Count == 0);
        bench.Execute("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        bench.Api.PushText(7, "سؤال");
        await bench.Logs.WaitForAsync("cannot be kept");
        Assert.Single(bench.Api.Unconfirmed);
        bench.Execute("DROP TRIGGER full");
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 2);
        await bench.Host.StopAsync();
    }

    private static string Text(string text) => $$"""
        {
          "message": {
            "message_id": 1, "date": 1767225600, "text": "{{text}}",
            "from": { "id": 7, "is_bot": false, "first_name": "U" }, "chat": { "id": 7, "type": "private" }
          }
        }
        """;

    private static async Task<TelegramBench> StartAsync(ICommand? command = null)
    {
        var bench = await TelegramBench.CreateAsync(command);
        await bench.Host.StartAsync();
        return bench;
    }
}
