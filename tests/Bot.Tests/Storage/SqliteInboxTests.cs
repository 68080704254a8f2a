using Bot.Answers.Log;
using Bot.Chat;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Bot.Tests.Storage;

public sealed class SqliteInboxTests : InboxConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteWriter> writers = [];
    private readonly CollectedLogs logs = new();
    private readonly ILoggerFactory loggers;
    private SqliteInbox? last;

    public SqliteInboxTests() => loggers = LoggerFactory.Create(logging => logging.AddProvider(logs));

    private static IOptions<StorageOptions> Settings => Options.Create(new StorageOptions
    {
        RetryDelay = TimeSpan.FromMilliseconds(1),
    });

    public void Dispose()
    {
        last?.Dispose();
        loggers.Dispose();
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
        var good = Enumerable.Range(0, 20).Select(i => writer.WriteAsync(_ => i)).ToList();
        var bad = writer.WriteAsync(_ => throw new InvalidOperationException("bad"));
        good.AddRange(Enumerable.Range(20, 20).Select(i => writer.WriteAsync(_ => i)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(Enumerable.Range(0, 40), await Task.WhenAll(good));
    }

    [Fact]
    public async Task A_commit_that_fails_is_told_and_the_next_one_goes_on()
    {
        using var writer = new SqliteWriter(Database());
        await Assert.ThrowsAsync<SqliteException>(() => writer.WriteAsync(session => raw.sqlite3_commit_hook(session.Connection.Handle, _ => 1, null)));
        Assert.Equal(7, await writer.WriteAsync(_ => 7));
    }

    [Fact]
    public async Task Who_hurries_takes_along_all_that_has_gathered()
    {
        using var writer = new SqliteWriter(Database(), gathering: TimeSpan.FromDays(1));
        await writer.WriteAsync(_ => 0);
        var gathering = writer.WriteAsync(_ => 1);
        Assert.False(gathering.IsCompleted);
        Assert.Equal(2, await writer.HurryAsync(_ => 2).WaitAsync(Patience.Limit));
        Assert.Equal(1, await gathering);
    }

    [Fact]
    public async Task A_statement_with_too_few_values_is_refused()
    {
        using var writer = new SqliteWriter(Database());
        await writer.WriteAsync(session => session.Execute("CREATE TABLE pairs (a, b)"));
        Assert.Equal(1, await writer.WriteAsync(session => session.Execute("INSERT INTO pairs VALUES (?1, ?2)", 1, "x")));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(session => session.Execute("INSERT INTO pairs VALUES (?1, ?2)", 1)));
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

    [Fact]
    public async Task What_was_noted_and_not_committed_when_the_process_ended_is_known_to_the_next()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "done"), (2, "begun"), (3, "waiting"));
        var entries = await ClaimAllAsync(inbox);
        await ExecuteAsync("CREATE TRIGGER full BEFORE UPDATE ON inbox BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        await inbox.BeginAsync(entries[0], default);
        await inbox.BeginAsync(entries[1], default);
        inbox.Finish(entries[0]);
        await Patience.UntilAsync(() => Task.FromResult(logs.All.Contains("cannot be noted")));
        await ExecuteAsync("DROP TRIGGER full");
        var left = await ClaimAllAsync(await OpenAsync());
        Assert.Equal([("begun", 1), ("waiting", 0)], left.Select(entry => (entry.Message.Text, entry.Starts)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_with_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.db"), new string('x', 5000));
        var inbox = await OpenAsync();
        var error = await Assert.ThrowsAsync<InboxUnavailableException>(() => inbox.ClaimAsync(10, default));
        Assert.Contains("put a backup in the file's place", error.Message);
    }

    [Fact]
    public async Task What_was_noted_of_another_database_says_nothing_of_this_one()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "of the other"));
        await FinishAsync(inbox, [.. await ClaimAllAsync(inbox)]);
        Delete("a.db", "a.db-wal", "a.db-shm");
        var other = await OpenAsync();
        await AddAsync(other, (2, "of this"));
        Assert.Equal("of this", Assert.Single(await ClaimAllAsync(await OpenAsync())).Message.Text);
    }

    [Fact]
    public async Task A_second_process_waits_until_the_first_is_gone()
    {
        var first = (SqliteInbox)await OpenAsync();
        await AddAsync(first, (1, "a"));
        last = null;
        var second = await OpenAsync();
        await Assert.ThrowsAsync<InboxUnavailableException>(() => second.ClaimAsync(10, default));
        first.Dispose();
        Assert.Equal("a", Assert.Single(await second.ClaimAsync(10, default)).Message.Text);
    }

    protected override Task<IInbox> OpenAsync()
    {
        var database = Database();
        var writer = new SqliteWriter(database);
        writers.Add(writer);
        last?.Dispose();
        return Task.FromResult<IInbox>(last = new SqliteInbox(database, writer, Settings, Time, loggers.CreateLogger<SqliteInbox>()));
    }

    private SqliteDatabase Database() => new("Data Source=a.db;Pooling=False", folder.Path);

    private void Delete(params string[] names)
    {
        writers.ForEach(writer => writer.Dispose());
        Array.ForEach(names, name => File.Delete(Path.Combine(folder.Path, name)));
    }

    private Task<object?> ExecuteAsync(string sql) => ScalarAsync(sql);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await Database().OpenAsync(default);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
