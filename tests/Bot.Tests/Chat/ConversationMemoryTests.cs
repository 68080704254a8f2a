using Bot.Chat;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chat;

public sealed class ConversationMemoryTests
{
    private readonly ManualTimeProvider time = new();
    private readonly MemoryConversations store = new();
    private readonly ConversationMemory memory;

    public ConversationMemoryTests() =>
        memory = new ConversationMemory(store, Options.Create(new ChatOptions()), time, NullLogger<ConversationMemory>.Instance);

    [Fact]
    public async Task The_last_four_texts_are_kept_oldest_first()
    {
        foreach (var text in "abcde")
        {
            await RememberAsync(text.ToString());
        }

        Assert.Equal(["b", "c", "d", "e"], await RecallAsync());
    }

    [Fact]
    public async Task A_text_is_forgotten_after_half_an_hour()
    {
        await RememberAsync("old");
        time.Advance(TimeSpan.FromMinutes(20));
        await RememberAsync("new");
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["new"], await RecallAsync());
    }

    [Fact]
    public async Task Users_of_a_group_do_not_share_a_memory()
    {
        await RememberAsync("a", userId: 1);
        Assert.Empty(await RecallAsync(userId: 2));
    }

    [Fact]
    public async Task A_database_that_fails_costs_the_memory_and_not_the_answer()
    {
        store.Failure = new SqliteException("database or disk is full", 13);
        await RememberAsync("a");
        Assert.Empty(await RecallAsync());
        store.Failure = null;
        Assert.Empty(await RecallAsync());
    }

    private Task RememberAsync(string text, long userId = 1) => memory.RememberAsync(ChatBench.Message(text, userId: userId), text, default);

    private Task<IReadOnlyList<string>> RecallAsync(long userId = 1) => memory.RecallAsync(ChatBench.Message("?", userId: userId), default);
}
