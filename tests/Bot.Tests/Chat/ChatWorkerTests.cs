using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Chat;

public sealed class ChatWorkerTests
{
    [Fact]
    public async Task Order_within_a_chat_holds_while_many_chats_are_worked()
    {
        var messenger = new RecordingMessenger(async (_, _) => await Task.Yield());
        var command = new FakeCommand(async (text, _, _) =>
        {
            await Task.Yield();
            return Reply.Of(Language.Arabic, text);
        });
        using var bench = new ChatBench(messenger, command, new ChatOptions { Workers = 4, QueueCapacity = 50 });
        for (var i = 0; i < 2000; i++)
        {
            await bench.Worker.EnqueueAsync(ChatBench.Message($"{i / 40}", chatId: i % 40), default);
        }

        Assert.True(await bench.Worker.DrainAsync());
        Assert.Equal(2000, messenger.Sent.Count);
        Assert.All(messenger.Sent.GroupBy(sent => sent.Chat), chat =>
            Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), chat.Select(sent => ChatBench.TextOf(sent.Reply))));
    }

    [Fact]
    public async Task Chats_that_wait_in_sending_hold_up_no_other_chat()
    {
        var open = new TaskCompletionSource();
        var messenger = new RecordingMessenger((message, _) => message.Chat.ChatId < 100 ? open.Task : Task.CompletedTask);
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { Workers = 2 });
        for (var chat = 0; chat < 100; chat++)
        {
            await bench.Worker.EnqueueAsync(ChatBench.Message("slow", chat), default);
        }

        await bench.Worker.EnqueueAsync(ChatBench.Message("fast", 100), default);
        await messenger.WaitForAsync(1);
        Assert.Equal(100, Assert.Single(messenger.Sent).Chat.ChatId);
        open.SetResult();
        Assert.True(await bench.Worker.DrainAsync());
    }

    [Fact]
    public async Task A_full_queue_makes_the_platform_wait()
    {
        var open = new TaskCompletionSource();
        var messenger = new RecordingMessenger((_, _) => open.Task);
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { QueueCapacity = 2 });
        await bench.Worker.EnqueueAsync(ChatBench.Message("1"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Message("2"), default);
        var third = bench.Worker.EnqueueAsync(ChatBench.Message("3"), default).AsTask();
        Assert.False(third.IsCompleted);
        open.SetResult();
        await third;
        await messenger.WaitForAsync(3);
    }

    [Fact]
    public async Task A_chat_with_too_many_waiting_is_told_once_and_in_its_turn()
    {
        var open = new TaskCompletionSource();
        var messenger = new RecordingMessenger((_, _) => open.Task);
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { QueuePerChat = 1 });
        await bench.Worker.EnqueueAsync(ChatBench.Message("1"), default);
        for (var i = 0; i < 10; i++)
        {
            await bench.Worker.EnqueueAsync(ChatBench.Message("more"), default);
        }

        open.SetResult();
        Assert.True(await bench.Worker.DrainAsync());
        var busy = Phrases.Get(Language.English, "busy");
        Assert.Equal(busy, ChatBench.TextOf(messenger.Sent[^1].Reply));
        Assert.Single(messenger.Sent, sent => ChatBench.TextOf(sent.Reply) == busy);
    }

    [Fact]
    public async Task A_failing_command_is_told_as_failure_and_logged_without_the_question()
    {
        var messenger = new RecordingMessenger();
        var command = new FakeCommand((text, _, _) => text == "سر" ? throw new InvalidOperationException("boom") : Task.FromResult(Reply.Of(Language.Arabic, text)));
        using var bench = new ChatBench(messenger, command);
        await bench.Worker.EnqueueAsync(ChatBench.Message("سر"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Message("ثم"), default);
        await bench.Worker.DrainAsync();
        Assert.Equal([Phrases.Get(Language.Arabic, "failure"), "ثم"], messenger.Sent.Select(sent => ChatBench.TextOf(sent.Reply)));
        Assert.Contains("boom", bench.Logs.All);
        Assert.DoesNotContain("سر", bench.Logs.All);
    }

    [Fact]
    public async Task A_failing_messenger_does_not_stop_the_chat()
    {
        var messenger = new RecordingMessenger((message, _) => ChatBench.TextOf(message.Reply) switch
        {
            "blocked" => throw new UndeliverableException("blocked by the user"),
            "broken" => throw new InvalidOperationException("no network"),
            _ => Task.CompletedTask,
        });
        using var bench = new ChatBench(messenger, new FakeCommand());
        foreach (var text in new[] { "blocked", "broken", "fine" })
        {
            await bench.Worker.EnqueueAsync(ChatBench.Message(text), default);
        }

        await bench.Worker.DrainAsync();
        Assert.Equal("fine", ChatBench.TextOf(Assert.Single(messenger.Sent).Reply));
    }

    [Fact]
    public async Task Typing_is_shown_only_for_answers_that_take_long()
    {
        var time = new ManualTimeProvider();
        var messenger = new RecordingMessenger();
        var answer = new TaskCompletionSource<Reply>();
        using var bench = new ChatBench(messenger, new FakeCommand((text, _, _) => text == "slow" ? answer.Task : Task.FromResult(Reply.Of(Language.Arabic, text))), time: time);
        await bench.Worker.EnqueueAsync(ChatBench.Message("quick"), default);
        await messenger.WaitForAsync(1);
        await bench.Worker.EnqueueAsync(ChatBench.Message("slow"), default);
        await time.WaitForTimerAsync(TimeSpan.FromMilliseconds(300));
        Assert.False(messenger.Typing.Task.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(300));
        await messenger.Typing.Task.WaitAsync(TimeSpan.FromSeconds(10));
        answer.SetResult(Reply.Of(Language.Arabic, "done"));
        await messenger.WaitForAsync(1);
    }

    [Fact]
    public async Task Draining_gives_up_at_the_deadline_and_takes_nothing_more()
    {
        var time = new ManualTimeProvider();
        var messenger = new RecordingMessenger((_, token) => Task.Delay(Timeout.Infinite, token));
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { ShutdownTimeout = TimeSpan.FromSeconds(7) }, time);
        await bench.Worker.EnqueueAsync(ChatBench.Message("1"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Message("2"), default);
        var drained = bench.Worker.DrainAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Worker.EnqueueAsync(ChatBench.Message("3"), default).AsTask());
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.False(await drained);
        Assert.Contains("before 2 messages", bench.Logs.All);
    }
}
