using Bot.Chat;
using Bot.Storage;
using Bot.Tests.Support;

namespace Bot.Tests.Conformance;

/// <summary>What every database must do for conversations.</summary>
public abstract class ConversationConformance
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Conversation Talk = new(new ChatAddress("telegram", -5, TopicId: 3), 7);

    protected abstract IDatabase Database { get; }

    protected virtual IConversationStore Store => Database.Conversations();

    [DatabaseFact]
    public async Task What_was_saved_last_is_found()
    {
        Assert.Empty(await Store.FindAsync(Talk, default));
        await Store.SaveAsync(Talk, [new SaidText("متى \"وصل\" 😀؟", Now)], default);
        SaidText[] texts = [new("متى \"وصل\" 😀؟", Now), new("ومتى غادر؟", Now + TimeSpan.FromMilliseconds(1))];
        await Store.SaveAsync(Talk, texts, default);
        Assert.Equal(texts, await Store.FindAsync(Talk, default));
    }

    [DatabaseFact]
    public async Task Chats_topics_and_users_are_kept_apart()
    {
        await Store.SaveAsync(Talk, [new SaidText("x", Now)], default);
        Assert.Empty(await Store.FindAsync(Talk with { UserId = 8 }, default));
        Assert.Empty(await Store.FindAsync(Talk with { Chat = Talk.Chat with { TopicId = null } }, default));
        Assert.Empty(await Store.FindAsync(Talk with { Chat = Talk.Chat with { ChatId = -6 } }, default));
    }

    [DatabaseFact]
    public async Task One_conversation_is_forgotten_or_all_of_a_user()
    {
        var elsewhere = Talk with { Chat = new ChatAddress("telegram", 7) };
        var other = Talk with { UserId = 8 };
        foreach (var conversation in new[] { Talk, elsewhere, other })
        {
            await Store.SaveAsync(conversation, [new SaidText("one", Now), new SaidText("two", Now)], default);
        }

        Assert.Equal(2, await Store.ForgetAsync(Talk, default));
        Assert.Equal(0, await Store.ForgetAsync(Talk, default));
        Assert.Equal(2, await Store.ForgetAsync("telegram", 7, default));
        Assert.Empty(await Store.FindAsync(elsewhere, default));
        Assert.Equal(2, (await Store.FindAsync(other, default)).Count);
    }
}
