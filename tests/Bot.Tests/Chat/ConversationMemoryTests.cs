using Bot.Chat;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chat;

public sealed class ConversationMemoryTests
{
    private readonly ManualTimeProvider time = new();
    private readonly ConversationMemory memory;

    public ConversationMemoryTests() =>
        memory = new ConversationMemory(Options.Create(new ChatOptions { MemoryConversations = 2 }), time);

    [Fact]
    public void The_last_four_texts_are_kept_oldest_first()
    {
        foreach (var text in "abcde")
        {
            Remember(text.ToString());
        }

        Assert.Equal(["b", "c", "d", "e"], Recall());
    }

    [Fact]
    public void A_text_is_forgotten_after_half_an_hour()
    {
        Remember("old");
        time.Advance(TimeSpan.FromMinutes(20));
        Remember("new");
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["new"], Recall());
    }

    [Fact]
    public void Users_of_a_group_do_not_share_a_memory()
    {
        Remember("a", userId: 1);
        Assert.Empty(Recall(userId: 2));
    }

    [Fact]
    public void The_conversation_longest_unused_gives_way()
    {
        Remember("a", userId: 1);
        Remember("b", userId: 2);
        Remember("c", userId: 1);
        Remember("d", userId: 3);
        Assert.Equal(["a", "c"], Recall(userId: 1));
        Assert.Empty(Recall(userId: 2));
    }

    private void Remember(string text, long userId = 1) => memory.Remember(ChatBench.Message(text, userId: userId), text);

    private IReadOnlyList<string> Recall(long userId = 1) => memory.Recall(ChatBench.Message("?", userId: userId));
}
