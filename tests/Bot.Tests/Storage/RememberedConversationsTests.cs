using Bot.Chat;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Conformance;
using Bot.Tests.Support;

namespace Bot.Tests.Storage;

public sealed class RememberedConversationsTests : ConversationConformance, IDisposable
{
    private static readonly Conversation Talk = new(new ChatAddress("telegram", 5), 7);
    private static readonly SaidText[] Said = [new("x", DateTimeOffset.UnixEpoch)];

    private readonly SqliteFile file = new();
    private readonly RememberedConversations remembered;

    public RememberedConversationsTests() => remembered = new RememberedConversations(file.Database.Conversations());

    protected override IDatabase Database => file.Database;

    protected override IConversationStore Store => remembered;

    [Fact]
    public async Task What_is_remembered_is_in_the_file_too()
    {
        await remembered.SaveAsync(Talk, Said, default);
        Assert.Equal(Said, await file.Database.Conversations().FindAsync(Talk, default));
    }

    [Fact]
    public async Task What_was_read_once_is_not_read_again()
    {
        Assert.Empty(await remembered.FindAsync(Talk, default));
        await file.Database.Conversations().SaveAsync(Talk, Said, default);
        Assert.Empty(await remembered.FindAsync(Talk, default));
    }

    [Fact]
    public async Task A_group_that_moved_is_read_under_its_new_id()
    {
        var moved = Talk with { Chat = new ChatAddress("telegram", -6) };
        await remembered.SaveAsync(Talk, Said, default);
        Assert.Empty(await remembered.FindAsync(moved, default));
        await new SqlChatChanges(file.Database).MovedAsync("telegram", 5, -6, default);
        await remembered.MovedAsync("telegram", 5, -6, default);
        Assert.Equal(Said, await remembered.FindAsync(moved, default));
        Assert.Empty(await remembered.FindAsync(Talk, default));
    }

    public void Dispose()
    {
        remembered.Dispose();
        file.Dispose();
    }
}
