using Bot.Chat;
using Bot.Commands;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Commands;

public sealed class ForgetCommandTests
{
    private readonly ConversationMemory memory = new(new MemoryConversations(), Options.Create(new ChatOptions()), TimeProvider.System, NullLogger<ConversationMemory>.Instance);

    [Fact]
    public async Task What_was_kept_about_the_user_is_gone_everywhere_and_told()
    {
        var elsewhere = ChatBench.Message("x", chatId: -5, userId: 1, language: "en");
        await memory.RememberAsync(ChatBench.Message("x", userId: 1), "one", default);
        await memory.RememberAsync(elsewhere, "two", default);
        await memory.RememberAsync(ChatBench.Message("x", userId: 2), "of another", default);
        Assert.Equal("Deleted:\n• earlier questions of this conversation: 2", await ForgetAsync(elsewhere));
        Assert.Empty(await memory.RecallAsync(elsewhere, default));
        Assert.Single(await memory.RecallAsync(ChatBench.Message("x", userId: 2), default));
        Assert.Equal("I keep nothing about you.", await ForgetAsync(elsewhere));
    }

    private async Task<string> ForgetAsync(IncomingMessage message) =>
        ChatBench.TextOf(await new ForgetCommand([memory]).HandleAsync("", message, default));
}
