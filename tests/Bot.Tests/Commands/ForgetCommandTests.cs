using Bot.Chat;
using Bot.Commands;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Commands;

public sealed class ForgetCommandTests
{
    private readonly ConversationMemory memory = new(Options.Create(new ChatOptions()), TimeProvider.System);

    [Fact]
    public async Task What_was_kept_about_the_user_is_gone_everywhere_and_told()
    {
        var elsewhere = ChatBench.Message("x", chatId: -5, userId: 1, language: "en");
        memory.Remember(ChatBench.Message("x", userId: 1), "one");
        memory.Remember(elsewhere, "two");
        memory.Remember(ChatBench.Message("x", userId: 2), "of another");
        Assert.Equal("Deleted:\n• earlier questions of this conversation: 2", await ForgetAsync(elsewhere));
        Assert.Empty(memory.Recall(elsewhere));
        Assert.Single(memory.Recall(ChatBench.Message("x", userId: 2)));
        Assert.Equal("I keep nothing about you.", await ForgetAsync(elsewhere));
    }

    private async Task<string> ForgetAsync(IncomingMessage message) =>
        ChatBench.TextOf(await new ForgetCommand([memory]).HandleAsync("", message, default));
}
