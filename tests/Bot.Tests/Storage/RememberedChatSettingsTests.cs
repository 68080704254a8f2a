using Bot.Chat;
using Bot.Languages;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.Tests.Storage;

public sealed class RememberedChatSettingsTests : IDisposable
{
    private static readonly ChatAddress Chat = new("telegram", 7);
    private static readonly ChatSettings English = new(Language.English);

    private readonly string folder = Directory.CreateTempSubdirectory("isnad").FullName;
    private readonly SqliteDatabase database;
    private readonly RememberedChatSettings settings;

    public RememberedChatSettingsTests()
    {
        database = new SqliteDatabase("Data Source=isnad.db;Pooling=False", folder);
        settings = new RememberedChatSettings(new SqlChatSettings(database));
    }

    [Fact]
    public async Task What_is_saved_is_found()
    {
        Assert.Equal(ChatSettings.Default, await settings.FindAsync(Chat, default));
        await settings.SaveAsync(Chat, English, default);
        Assert.Equal(English, await settings.FindAsync(Chat with { TopicId = 3 }, default));
    }

    [Fact]
    public async Task What_others_change_in_the_database_is_read_again_when_they_say_so()
    {
        await settings.SaveAsync(Chat, English, default);
        await settings.FindAsync(Chat, default);
        await new SqlChatChanges(database).MovedAsync("telegram", 7, -100, default);
        await settings.MovedAsync("telegram", 7, -100, default);
        Assert.Equal(ChatSettings.Default, await settings.FindAsync(Chat, default));
        Assert.Equal(English, await settings.FindAsync(Chat with { ChatId = -100 }, default));

        var request = new IncomingMessage(Chat with { ChatId = -100 }, 1, 7, "/forget", "ar", DateTimeOffset.UnixEpoch, IsPrivate: true);
        await new SqlPersonalData(database).ForgetAsync(request, default);
        Assert.Empty(await settings.ForgetAsync(request, default));
        Assert.Equal(ChatSettings.Default, await settings.FindAsync(Chat with { ChatId = -100 }, default));
    }

    public void Dispose()
    {
        settings.Dispose();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
