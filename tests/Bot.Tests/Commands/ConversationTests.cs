using Bot.Answers;
using Bot.Chat;
using Bot.Commands;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Commands;

public sealed class ConversationTests
{
    [Fact]
    public async Task New_forgets_what_came_before()
    {
        var memory = Memory();
        var message = ChatBench.Message("/new");
        await memory.RememberAsync(message, "one", default);

        Assert.Contains("نسيت", ChatBench.TextOf(await new NewCommand(memory).HandleAsync("", message, default)), StringComparison.Ordinal);

        Assert.Empty(await memory.RecallAsync(message, default));
    }

    [Fact]
    public async Task New_leaves_other_peoples_conversations()
    {
        var memory = Memory();
        await memory.RememberAsync(ChatBench.Message("x", userId: 2), "two", default);

        await new NewCommand(memory).HandleAsync("", ChatBench.Message("/new"), default);

        Assert.Equal(["two"], await memory.RecallAsync(ChatBench.Message("x", userId: 2), default));
    }

    [Fact]
    public async Task Checked_claims_are_shown_while_the_model_still_writes()
    {
        var messenger = new DraftRecorder();
        await using var bench = await ModelBench.StartAsync(request => async context =>
        {
            await ModelReply.Begin(context, ModelBench.Good(request) + "\nكلام لا أصل له عام 1777 | [1] | كلام\nاستقبله");
            await messenger.Shown.Task.WaitAsync(Patience.Limit);
            await ModelReply.Finish(context, $" ريبنتروب في المحطة | [{request.NumberOf(ModelBench.Words)}] | استقبله ريبنتروب في المحطة صباح ذلك اليوم");
        });
        var (memory, board) = (Memory(), new DraftBoard([messenger], TimeProvider.System));
        var desk = new QuestionDesk(bench.Services.GetRequiredService<Answerer>(), memory, new AnswerDesk(new FakeAnswerLog(), TimeProvider.System), board, new AnswerStops());
        var ask = new AskCommand(desk, memory, new ChatRights([], new MemoryChatSettings()));

        var reply = await ask.HandleAsync(ModelBench.Question, ChatBench.Message(ModelBench.Question), default);

        var draft = PlainText.Render((await messenger.Shown.Task).Reply);
        Assert.Contains(ModelBench.Claim, draft, StringComparison.Ordinal);
        Assert.DoesNotContain("1777", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("استقبله ريبنتروب في المحطة [", draft, StringComparison.Ordinal);
        Assert.Contains("استقبله ريبنتروب في المحطة [", ChatBench.TextOf(reply), StringComparison.Ordinal);
    }

    private static ConversationMemory Memory() => new(new MemoryConversations(), Options.Create(new ChatOptions()), TimeProvider.System, NullLogger<ConversationMemory>.Instance);

    private sealed class DraftRecorder : IMessenger
    {
        public string Platform => "test";

        public TaskCompletionSource<OutgoingMessage> Shown { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ShowDraftAsync(OutgoingMessage draft, CancellationToken cancellationToken)
        {
            Shown.TrySetResult(draft);
            return Task.CompletedTask;
        }
    }
}
