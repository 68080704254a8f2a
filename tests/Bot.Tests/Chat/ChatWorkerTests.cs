using Bot.Chat;
using Bot.Languages;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;

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
            await bench.Worker.EnqueueAsync(ChatBench.Entry($"{i / 40}", chatId: i % 40), default);
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
            await bench.Worker.EnqueueAsync(ChatBench.Entry("slow", chat), default);
        }

        await bench.Worker.EnqueueAsync(ChatBench.Entry("fast", 100), default);
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
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("2"), default);
        var third = bench.Worker.EnqueueAsync(ChatBench.Entry("3"), default).AsTask();
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
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1"), default);
        for (var i = 0; i < 10; i++)
        {
            await bench.Worker.EnqueueAsync(ChatBench.Entry("more"), default);
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
        await bench.Worker.EnqueueAsync(ChatBench.Entry("سر"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("ثم"), default);
        await bench.Worker.DrainAsync();
        Assert.Equal([Phrases.Get(Language.Arabic, "failure"), "ثم"], messenger.Sent.Select(sent => ChatBench.TextOf(sent.Reply)));
        Assert.Contains("boom", bench.Logs.All);
        Assert.DoesNotContain("سر", bench.Logs.All);
    }

    [Fact]
    public async Task A_poison_message_is_tried_a_set_number_of_times_and_set_aside()
    {
        var tries = 0;
        var command = new FakeCommand((text, _, _) => text == "poison" ? throw new InvalidOperationException($"boom {++tries}") : Task.FromResult(Reply.Of(Language.Arabic, text)));
        using var bench = new ChatBench(new RecordingMessenger(), command, new ChatOptions { Tries = 4 });
        await bench.Worker.EnqueueAsync(ChatBench.Entry("poison", id: 1), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("next", id: 2), default);
        await bench.Worker.DrainAsync();
        Assert.Equal(4, tries);
        Assert.Contains("boom 4", Assert.Single(bench.Inbox.Parked).Value);
        Assert.Equal([2], bench.Inbox.Finished);
    }

    [Fact]
    public async Task A_database_that_fails_for_a_while_is_waited_for_and_costs_no_try()
    {
        var fails = 5;
        var messenger = new RecordingMessenger();
        var command = new FakeCommand((text, _, _) => fails-- > 0 ? throw new SqliteException("database or disk is full", 13) : Task.FromResult(Reply.Of(Language.Arabic, text)));
        using var bench = new ChatBench(messenger, command, new ChatOptions { Tries = 1, UnavailableDelay = TimeSpan.FromMilliseconds(1) });
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1", id: 1), default);
        await bench.Worker.DrainAsync();
        Assert.Equal("1", ChatBench.TextOf(Assert.Single(messenger.Sent).Reply));
        Assert.Equal([1], bench.Inbox.Finished);
    }

    [Fact]
    public async Task A_database_that_fails_one_message_for_ever_does_not_hold_its_chat_for_ever()
    {
        var time = new ManualTimeProvider();
        var command = new FakeCommand((text, _, _) => text == "poison" ? throw new SqliteException("datatype mismatch", 20) : Task.FromResult(Reply.Of(Language.Arabic, text)));
        var messenger = new RecordingMessenger();
        using var bench = new ChatBench(messenger, command, new ChatOptions { Tries = 1, MaxAge = TimeSpan.FromDays(1000) }, time);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("poison", id: 1), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("next", id: 2), default);
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromMinutes(10));
        await messenger.WaitForAsync(2);
        Assert.Contains("datatype mismatch", bench.Inbox.Parked[1]);
        Assert.Equal("next", ChatBench.TextOf(messenger.Sent[^1].Reply));
    }

    [Fact]
    public async Task A_message_over_which_the_process_ends_again_and_again_is_set_aside_untouched()
    {
        var messenger = new RecordingMessenger();
        var command = new FakeCommand((_, _, _) => throw new InvalidOperationException("must not be touched"));
        using var bench = new ChatBench(messenger, command, new ChatOptions { MaxStarts = 3 });
        await bench.Worker.EnqueueAsync(ChatBench.Entry("قاتل", id: 1, starts: 3), default);
        await bench.Worker.DrainAsync();
        Assert.Contains("ended 3 times", bench.Inbox.Parked[1]);
        Assert.Equal(Phrases.Get(Language.Arabic, "failure"), ChatBench.TextOf(Assert.Single(messenger.Sent).Reply));
    }

    [Fact]
    public async Task A_message_that_is_too_old_is_set_aside_and_not_answered()
    {
        var messenger = new RecordingMessenger();
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { MaxAge = TimeSpan.FromMinutes(5) });
        var entry = ChatBench.Entry("old", id: 1);
        await bench.Worker.EnqueueAsync(entry with { Message = entry.Message with { SentAt = entry.Message.SentAt - TimeSpan.FromMinutes(6) } }, default);
        await bench.Worker.DrainAsync();
        Assert.Empty(messenger.Sent);
        Assert.Contains("older", bench.Inbox.Parked[1]);
    }

    [Fact]
    public async Task While_the_platform_is_down_the_answer_is_offered_until_it_is_taken()
    {
        var offers = 0;
        var messenger = new RecordingMessenger((_, _) => ++offers < 4 ? throw new PlatformDownException("down", new IOException()) : Task.CompletedTask);
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { UnavailableDelay = TimeSpan.FromMilliseconds(1) });
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1", id: 1), default);
        await bench.Worker.DrainAsync();
        Assert.Single(messenger.Sent);
        Assert.Equal([1], bench.Inbox.Finished);
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
            await bench.Worker.EnqueueAsync(ChatBench.Entry(text), default);
        }

        await bench.Worker.DrainAsync();
        Assert.Equal("fine", ChatBench.TextOf(Assert.Single(messenger.Sent).Reply));
    }

    [Fact]
    public async Task At_the_deadline_an_answer_on_its_way_arrives_and_the_next_is_not_begun()
    {
        var sending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var open = new TaskCompletionSource();
        var messenger = new RecordingMessenger((_, _) =>
        {
            sending.TrySetResult();
            return open.Task;
        });
        var time = new ManualTimeProvider();
        var limits = new ChatOptions { ShutdownTimeout = TimeSpan.FromSeconds(7), ShutdownGrace = TimeSpan.FromSeconds(3), MaxAge = TimeSpan.FromDays(1000) };
        using var bench = new ChatBench(messenger, new FakeCommand(), limits, time);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1", id: 1), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("2", id: 2), default);
        await sending.Task;
        var drained = bench.Worker.DrainAsync();
        await time.WaitForTimerAsync(limits.ShutdownTimeout);
        time.Advance(limits.ShutdownTimeout);
        await time.WaitForTimerAsync(limits.ShutdownGrace);
        open.SetResult();
        Assert.False(await drained);
        Assert.Equal([1], bench.Inbox.Begun);
        Assert.Equal([1], bench.Inbox.Finished);
    }

    [Fact]
    public async Task What_is_claimed_while_the_worker_stops_stays_in_the_inbox()
    {
        using var bench = new ChatBench(new RecordingMessenger(), new FakeCommand());
        bench.Inbox.Leave(ChatBench.Entry("سؤال"));
        await bench.Worker.DrainAsync();
        await bench.Intake.StartAsync(default);
        await bench.Intake.ExecuteTask!.WaitAsync(Patience.Limit);
        Assert.Empty(bench.Inbox.Begun);
        Assert.Empty(bench.Inbox.Finished);
    }

    [Fact]
    public async Task Typing_is_shown_only_for_answers_that_take_long()
    {
        var time = new ManualTimeProvider();
        var messenger = new RecordingMessenger();
        var answer = new TaskCompletionSource<Reply>();
        using var bench = new ChatBench(messenger, new FakeCommand((text, _, _) => text == "slow" ? answer.Task : Task.FromResult(Reply.Of(Language.Arabic, text))), time: time);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("quick"), default);
        await messenger.WaitForAsync(1);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("slow"), default);
        await time.WaitForTimerAsync(TimeSpan.FromMilliseconds(300));
        Assert.False(messenger.Typing.Task.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(300));
        await messenger.Typing.Task.WaitAsync(Patience.Limit);
        answer.SetResult(Reply.Of(Language.Arabic, "done"));
        await messenger.WaitForAsync(1);
    }

    [Fact]
    public async Task Draining_gives_up_at_the_deadline_takes_nothing_more_and_leaves_the_rest_in_the_inbox()
    {
        var time = new ManualTimeProvider();
        var messenger = new RecordingMessenger((_, token) => Task.Delay(Timeout.Infinite, token));
        using var bench = new ChatBench(messenger, new FakeCommand(), new ChatOptions { ShutdownTimeout = TimeSpan.FromSeconds(7), ShutdownGrace = TimeSpan.FromSeconds(3), MaxAge = TimeSpan.FromDays(1000) }, time);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("1"), default);
        await bench.Worker.EnqueueAsync(ChatBench.Entry("2"), default);
        var drained = bench.Worker.DrainAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Worker.EnqueueAsync(ChatBench.Entry("3"), default).AsTask());
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        time.Advance(TimeSpan.FromSeconds(7));
        await time.WaitForTimerAsync(TimeSpan.FromSeconds(3));
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.False(await drained);
        Assert.Empty(bench.Inbox.Finished);
        Assert.Contains("before 2 messages", bench.Logs.All);
    }
}
