using System.Collections.Concurrent;
using Bot.Chat;
using Bot.Languages;

namespace Bot.Tests.Chat;

public sealed class DraftLineTests
{
    private static readonly IncomingMessage Message = new(new ChatAddress("slow", 1), 5, 1, "?", "ar", DateTimeOffset.UnixEpoch, IsPrivate: true);

    [Fact]
    public async Task A_slow_platform_skips_what_is_outdated_and_ends_before_the_reply()
    {
        var messenger = new SlowMessenger();
        await using (var line = new DraftLine(messenger, Message, TimeProvider.System, CancellationToken.None))
        {
            line.Report(Reply.Of(Language.Arabic, "1"));
            await messenger.Begun.Task;
            line.Report(Reply.Of(Language.Arabic, "2"));
            line.Report(Reply.Of(Language.Arabic, "3"));
            messenger.Go.SetResult();
            await messenger.Second.Task;
        }

        Assert.Equal(["1", "3"], messenger.Shown);
    }

    [Fact]
    public async Task After_its_end_nothing_is_shown()
    {
        var messenger = new SlowMessenger();
        messenger.Go.SetResult();
        var line = new DraftLine(messenger, Message, TimeProvider.System, CancellationToken.None);

        await line.DisposeAsync();
        line.Report(Reply.Of(Language.Arabic, "late"));

        Assert.Empty(messenger.Shown);
    }

    [Fact]
    public void A_platform_without_a_messenger_shows_no_drafts() =>
        Assert.Null(new DraftBoard([new SlowMessenger()], TimeProvider.System).Open(Message with { Chat = new ChatAddress("terminal", 1) }, CancellationToken.None));

    private sealed class SlowMessenger : IMessenger
    {
        public string Platform => "slow";

        public ConcurrentQueue<string> Shown { get; } = new();

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task ShowDraftAsync(OutgoingMessage draft, CancellationToken cancellationToken)
        {
            Shown.Enqueue(PlainText.Render(draft.Reply));
            Begun.TrySetResult();
            await Go.Task;
            if (Shown.Count == 2)
            {
                Second.SetResult();
            }
        }
    }
}
