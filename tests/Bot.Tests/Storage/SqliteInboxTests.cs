using Bot.Answers.Log;
using Bot.Chat;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class SqliteInboxTests : InboxConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteWriter> writers = [];

    private static IOptions<StorageOptions> Settings => Options.Create(new StorageOptions
    {
        RetryDelay = TimeSpan.FromMilliseconds(1),
    });

    public void Dispose()
    {
        writers.ForEach(writer => writer.Dispose());
        folder.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_nothing_is_kept_and_it_goes_on_when_there_is_room()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "a"));
        await ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        var error = await Assert.ThrowsAsync<InboxUnavailableException>(() => AddAsync(inbox, (2, "b")));
        Assert.Contains("full", error.Message);
        await ExecuteAsync("DROP TRIGGER full");
        await AddAsync(inbox, (2, "b"));
        Assert.Equal(["a", "b"], (await ClaimAllAsync(await OpenAsync())).Select(entry => entry.Message.Text));
    }

    [Fact]
    public async Task A_write_that_fails_takes_no_other_with_it()
    {
        using var writer = new SqliteWriter(Database());
        var good = Enumerable.Range(0, 20).Select(i => writer.WriteAsync((connection, _) => i)).ToList();
        var bad = writer.WriteAsync((_, _) => throw new InvalidOperationException("bad"));
        good.AddRange(Enumerable.Range(20, 20).Select(i => writer.WriteAsync((connection, _) => i)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(Enumerable.Range(0, 40), await Task.WhenAll(good));
    }

    [Fact]
    public async Task Texts_are_forgotten_once_answered_and_ids_after_their_time()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "private words"));
        await FinishAsync(inbox, [.. await ClaimAllAsync(inbox)]);
        Assert.Equal(1L, await ScalarAsync("SELECT count(*) FROM inbox WHERE message IS NULL"));
        using var sweeper = new Sweeper(Database(), Settings, Options.Create(new ChatOptions()), Options.Create(new AnswerLogOptions()), Time, NullLogger<Sweeper>.Instance);
        await sweeper.StartAsync(default);
        await Time.WaitForTimerAsync(TimeSpan.FromMinutes(1));
        Time.Advance(TimeSpan.FromHours(25));
        await Patience.UntilAsync(async () => (long)(await ScalarAsync("SELECT count(*) FROM inbox"))! == 0);
        await sweeper.StopAsync(default);
    }

    protected override Task<IInbox> OpenAsync()
    {
        var database = Database();
        var writer = new SqliteWriter(database);
        writers.Add(writer);
        return Task.FromResult<IInbox>(new SqliteInbox(database, writer, Settings, Time, NullLogger<SqliteInbox>.Instance));
    }

    private SqliteDatabase Database() => new("Data Source=a.db;Pooling=False", folder.Path);

    private Task<object?> ExecuteAsync(string sql) => ScalarAsync(sql);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await Database().OpenAsync(default);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
