using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class StopTests
{
    private const long Chat = 7;

    [Fact]
    public async Task A_button_below_the_growing_answer_stops_it_and_what_was_checked_stays()
    {
        await using var model = new HangingModel(HangingModel.Line);
        var bench = await StartAsync(model, "Edits");
        bench.Api.PushText(Chat, HangingModel.Question);
        var shown = (await bench.Api.DeliveredAsync(Chat, 1))[0];

        bench.Api.PushPress(Chat, shown.Button("/stop"), shown.MessageId);

        var last = (await bench.Api.DeliveredAsync(Chat, 2))[^1];
        Assert.Equal(("editMessageText", shown.MessageId), (last.Method, last.MessageId));
        Assert.Contains(HangingModel.Claim, last.Visible, StringComparison.Ordinal);
        Assert.EndsWith(Phrases.Get(Language.Arabic, "stopped"), last.Visible.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(last.Buttons, data => data.StartsWith("/stop", StringComparison.Ordinal));
        Assert.Contains(last.Buttons, data => data.StartsWith("/source", StringComparison.Ordinal));
        await bench.Api.WaitUntilAsync(api => api.CallsOf("answerCallbackQuery").Any());
        await model.Left;
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_has_Telegrams_own_stop()
    {
        await using var model = new HangingModel(HangingModel.Line);
        var bench = await StartAsync(model, "Drafts");
        bench.Api.PushText(Chat, HangingModel.Question, messageId: 31);
        await bench.Api.WaitUntilAsync(api => api.CallsOf("sendMessageDraft").Any());
        Assert.True(bench.Api.CallsOf("sendMessageDraft").First().Body.GetProperty("can_stop").GetBoolean());

        bench.Api.Push("""{"stopped_message_generation":{"chat":{"id":7,"type":"private"},"draft_id":31}}""");

        var last = (await bench.Api.DeliveredAsync(Chat, 1))[^1];
        Assert.Equal("sendMessage", last.Method);
        Assert.Contains(HangingModel.Claim, last.Visible, StringComparison.Ordinal);
        Assert.Contains(Phrases.Get(Language.Arabic, "stopped"), last.Visible, StringComparison.Ordinal);
        Assert.Contains("stopped_message_generation", bench.Api.CallsOf("getUpdates").First().Body.GetProperty("allowed_updates").GetRawText(), StringComparison.Ordinal);
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task Stopped_before_anything_was_checked_it_says_so_and_nothing_else()
    {
        await using var model = new HangingModel("وصل");
        var bench = await StartAsync(model, "Edits");
        bench.Api.PushText(Chat, HangingModel.Question, messageId: 31);
        await model.Asked;

        bench.Api.PushText(Chat, "/stop", messageId: 32);
        bench.Api.PushText(Chat, "/stop", messageId: 33);

        var said = await bench.Api.DeliveredAsync(Chat, 2);
        Assert.Equal(Phrases.Get(Language.Arabic, "stopped.early"), said[0].Visible);
        Assert.Equal(Phrases.Get(Language.Arabic, "stop.nothing"), said[1].Visible);
        Assert.Equal(31, said[0].Body.GetProperty("reply_parameters").GetProperty("message_id").GetInt32());
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_begun_again_after_a_restart_can_be_stopped_and_the_chat_goes_on()
    {
        await using var model = new HangingModel(HangingModel.Line);
        var bench = await StartAsync(model, "Off");
        bench.Api.PushText(Chat, HangingModel.Question, messageId: 31);
        await model.Asked;
        await bench.RestartAsync();
        Assert.Empty(bench.Api.Delivered);

        bench.Api.PushPress(Chat, "/stop 31", 32);
        bench.Api.PushText(Chat, "/help", messageId: 33);

        var said = await bench.Api.DeliveredAsync(Chat, 2);
        Assert.Contains(new[] { "stopped", "stopped.early" }, key => said[0].Visible.Contains(Phrases.Get(Language.Arabic, key), StringComparison.Ordinal));
        Assert.StartsWith(Phrases.Get(Language.Arabic, "help")[..20], said[1].Visible, StringComparison.Ordinal);
        await bench.DisposeAsync();
    }

    private static async Task<ServiceBench> StartAsync(HangingModel model, string streaming)
    {
        var bench = new ServiceBench();
        foreach (var (key, value) in (await model.StartAsync()).Append(new("Telegram:Streaming", streaming)).Append(new("Chat:ShutdownTimeout", "00:00:00.010")).Append(new("Chat:ShutdownGrace", "00:00:00.010")))
        {
            bench.Settings[key] = value;
        }

        await bench.InitializeAsync();
        return bench;
    }
}
