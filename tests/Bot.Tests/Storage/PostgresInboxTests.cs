using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
using Bot.Storage;
using Bot.Storage.Postgres;
using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Tests.Storage;

public sealed class PostgresInboxTests : InboxConformance, IAsyncLifetime, IDisposable
{
    private readonly List<PostgresDatabase> databases = [];
    private readonly List<(PostgresInstance Instance, NpgsqlConnection Session)> instances = [];
    private readonly List<PostgresInbox> inboxes = [];
    private readonly List<ChatsAtWork> atWork = [];
    private readonly TemporaryFolder folder = new();
    private readonly CollectedLogs logs = new();
    private readonly ILoggerFactory loggers;
    private IOptions<StorageOptions> settings = Options.Create(new StorageOptions());

    public PostgresInboxTests() => loggers = LoggerFactory.Create(logging => logging.AddProvider(logs));

    public Task InitializeAsync()
    {
        settings = Options.Create(new StorageOptions { ConnectionString = PostgresServer.NewDatabase(), RetryDelay = TimeSpan.FromMilliseconds(1), WorkPath = folder.Path });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await LeaveAllAsync();
        databases.ForEach(database => database.Dispose());
    }

    [DatabaseFact]
    public async Task A_chat_is_one_instances_at_a_time_and_others_get_other_chats()
    {
        var (first, second) = (await JoinAsync(), await JoinAsync());
        await first.AddAsync([new(1, Message("a1", 1)), new(2, Message("b1", 2)), new(3, Message("a2", 1))], default);
        var mine = await first.ClaimAsync(1, default);
        Assert.Equal(["a1", "a2"], mine.Select(entry => entry.Message.Text));
        await second.AddAsync([new(4, Message("a3", 1))], default);
        Assert.Equal(["b1"], (await second.ClaimAsync(10, default)).Select(entry => entry.Message.Text));
        Assert.Equal(["a3"], (await first.ClaimAsync(10, default)).Select(entry => entry.Message.Text));
    }

    public void Dispose()
    {
        loggers.Dispose();
        folder.Dispose();
    }

    [DatabaseFact]
    public async Task What_was_answered_and_not_committed_when_a_process_was_killed_is_known_to_the_next_of_its_machine()
    {
        var killed = await OpenAsync();
        await AddAsync(killed, (1, "answered"), (2, "waiting"));
        var entries = await ClaimAllAsync(killed);
        await AnswerUncommittedAsync(killed, entries[0]);
        Assert.Equal("waiting", Assert.Single(await ClaimAllAsync(await OpenAsync())).Message.Text);
    }

    [DatabaseFact]
    public async Task It_is_known_to_those_of_its_machine_that_still_run_too()
    {
        var (killed, second) = (await JoinAsync(), await JoinAsync());
        Assert.Empty(await second.ClaimAsync(10, default));
        await AddAsync(killed, (1, "answered"), (2, "waiting"));
        var entries = await killed.ClaimAsync(10, default);
        await AnswerUncommittedAsync(killed, entries[0]);
        inboxes[0].Dispose();
        await instances[0].Session.DisposeAsync();
        while (await instances[1].Instance.FreeAsync(instances[1].Session, TimeSpan.Zero) > 1)
        {
            await Task.Delay(5);
        }

        Assert.Equal("waiting", Assert.Single(await second.ClaimAsync(10, default)).Message.Text);
    }

    [DatabaseFact]
    public async Task A_chat_that_is_done_may_go_to_anybody()
    {
        var (first, second) = (await JoinAsync(), await JoinAsync());
        await AddAsync(first, (1, "a1"));
        await FinishAsync(first, [.. await ClaimAllAsync(first)]);
        await first.AddAsync([new(2, Message("a2"))], default);
        Assert.Equal("a2", Assert.Single(await second.ClaimAsync(10, default)).Message.Text);
    }

    [DatabaseFact]
    public async Task Chats_of_an_instance_that_is_gone_go_to_others_after_the_grace_in_order()
    {
        var (first, second) = (await JoinAsync(), await JoinAsync());
        await first.AddAsync([new(1, Message("begun")), new(2, Message("waiting"))], default);
        await first.BeginAsync((await first.ClaimAsync(10, default))[0], default);
        await first.FlushAsync(default);
        await instances[0].Session.DisposeAsync();
        var (instance, session) = instances[1];
        while (await instance.FreeAsync(session, TimeSpan.FromSeconds(2)) > 1)
        {
            // The server ends a session a moment after its client.
            await Task.Delay(5);
        }

        Assert.Empty(await second.ClaimAsync(10, default));
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await instance.FreeAsync(session, TimeSpan.FromSeconds(2)));
        Assert.Equal([("begun", 1), ("waiting", 0)], (await second.ClaimAsync(10, default)).Select(entry => (entry.Message.Text, entry.Starts)));
    }

    [DatabaseFact]
    public async Task What_an_instance_leaves_at_its_end_others_claim_at_once_and_only_what_was_begun_counts_as_tried()
    {
        var (first, second) = (await JoinAsync(), await JoinAsync());
        await first.AddAsync([new(1, Message("begun", 1)), new(2, Message("after it", 1)), new(3, Message("waiting", 2))], default);
        await first.BeginAsync((await first.ClaimAsync(10, default))[0], default);
        await first.FlushAsync(default);
        Assert.Empty(await second.ClaimAsync(10, default));

        await first.ReleaseAsync(default);

        Assert.Equal([("begun", 1), ("after it", 0), ("waiting", 0)], (await second.ClaimAsync(10, default)).Select(entry => (entry.Message.Text, entry.Starts)));
    }

    [DatabaseFact]
    public async Task What_was_claimed_under_a_lost_number_is_left_alone_unless_it_is_on_its_way()
    {
        var inbox = await JoinAsync();
        await inbox.AddAsync([new(1, Message("on its way")), new(2, Message("waiting"))], default);
        var claimed = await inbox.ClaimAsync(10, default);
        Assert.True(await inbox.BeginAsync(claimed[0], default));
        var (instance, session) = instances[0];
        await session.DisposeAsync();
        instance.Leave();
        Assert.False(await inbox.BeginAsync(claimed[1], default));
        instances[0] = (instance, await instance.EnterAsync(default));
        while (await instance.FreeAsync(instances[0].Session, TimeSpan.Zero) > 1)
        {
            await Task.Delay(5);
        }

        Assert.Equal("waiting", Assert.Single(await inbox.ClaimAsync(10, default)).Message.Text);
    }

    [DatabaseFact]
    public async Task Instances_that_start_at_once_bring_the_database_into_shape_once()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (_, token) =>
        {
            using var database = new PostgresDatabase(settings);
            await using var connection = await database.OpenAsync(token);
        });
        await JoinAsync();
    }

    [DatabaseFact]
    public async Task Three_instances_at_work_at_once_take_everything_once_and_keep_the_order()
    {
        IInbox[] inboxes = [await JoinAsync(), await JoinAsync(), await JoinAsync()];
        var taken = new System.Collections.Concurrent.ConcurrentQueue<(long Chat, long Id)>();
        var adding = Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await inboxes[i % 3].AddAsync([.. Enumerable.Range(0, 20).Select(k => new IncomingUpdate((i * 20) + k, Message("m", ((i * 7) + (k * 3)) % 40)))], default);
            }
        });
        await Task.WhenAll(inboxes.Select(inbox => Task.Run(async () =>
        {
            while (taken.Count < 2000)
            {
                foreach (var entry in await inbox.ClaimAsync(5, default))
                {
                    Assert.True(await inbox.BeginAsync(entry, default));
                    taken.Enqueue((entry.Message.Chat.ChatId, entry.Id));
                    inbox.Finish(entry);
                }
            }
        })).Append(adding)).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(2000, taken.Select(entry => entry.Id).Distinct().Count());
        Assert.All(taken.GroupBy(entry => entry.Chat), chat => Assert.Equal(chat.Select(entry => entry.Id).Order(), chat.Select(entry => entry.Id)));
        await Task.WhenAll(inboxes.Select(inbox => inbox.FlushAsync(default)));
        await using var connection = await databases[0].OpenAsync();
        await using var command = new NpgsqlCommand("SELECT (SELECT count(*) FROM inbox_chat) + (SELECT count(*) FROM inbox)", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [DatabaseFact]
    public async Task What_the_work_reads_comes_with_its_beginning_and_is_asked_for_after_its_end()
    {
        var (inbox, chat) = (await JoinAsync(), new ChatAddress("telegram", 7));
        var (chats, talk) = (atWork[^1], new Conversation(chat, 7));
        var (settings, conversations) = (new SqlChatSettings(databases[0]), databases[0].Conversations());
        var writer = new GroupWriter(databases[0]);
        var (known, remembered) = (new PostgresChatSettings(databases[0], chats), new PostgresConversations(databases[0], writer, chats));
        await settings.SaveAsync(chat, new ChatSettings(Language.English), default);
        await conversations.SaveAsync(talk, [new SaidText("before", Time.GetUtcNow())], default);
        await inbox.AddAsync([new(1, Message("first")), new(2, Message("second"))], default);
        var entries = await inbox.ClaimAsync(10, default);
        foreach (var (entry, said) in entries.Zip(["before", "meanwhile"]))
        {
            Assert.True(await inbox.BeginAsync(entry, default));
            await settings.SaveAsync(chat, new ChatSettings(Language.Arabic), default);
            await conversations.SaveAsync(talk, [new SaidText("meanwhile", Time.GetUtcNow())], default);
            Assert.Equal(said, Assert.Single(await remembered.FindAsync(talk, default)).Text);
            Assert.Empty(await remembered.FindAsync(talk with { UserId = 8 }, default));
            Assert.Equal(said == "before" ? Language.English : Language.Arabic, (await known.FindAsync(chat, default)).Language);
            await FinishAsync(inbox, entry);
        }

        await conversations.ForgetAsync(talk, default);
        Assert.Empty(await remembered.FindAsync(talk, default));
    }

    [DatabaseFact]
    public async Task What_the_work_itself_changes_is_read_as_changed()
    {
        var (inbox, chat) = (await JoinAsync(), new ChatAddress("telegram", 7));
        var talk = new Conversation(chat, 7);
        var known = new PostgresChatSettings(databases[0], atWork[^1]);
        var remembered = new PostgresConversations(databases[0], new GroupWriter(databases[0]), atWork[^1]);
        await AddAsync(inbox, (1, "a"));
        Assert.True(await inbox.BeginAsync(Assert.Single(await ClaimAllAsync(inbox)), default));
        await known.SaveAsync(chat, new ChatSettings(Language.English), default);
        Assert.Equal(Language.English, (await known.FindAsync(chat, default)).Language);
        await remembered.SaveAsync(talk, [new SaidText("a", Time.GetUtcNow())], default);
        Assert.Single(await remembered.FindAsync(talk, default));
        Assert.Equal(1, await remembered.ForgetAsync("telegram", 7, default));
        Assert.Empty(await remembered.FindAsync(talk, default));
    }

    [DatabaseFact]
    public async Task Ids_are_known_for_their_time_and_as_long_as_something_waits_that_came_before_them()
    {
        var inbox = await JoinAsync();
        await AddAsync(inbox, (1, "a"));
        using var sweeper = new Sweeper(databases[0], settings, Options.Create(new ChatOptions()), Options.Create(new AnswerLogOptions()), Time, NullLogger<Sweeper>.Instance);
        await sweeper.StartAsync(default);
        await SweepAsync(after: TimeSpan.FromDays(2));
        Assert.Equal(1L, await CountAsync("inbox_seen"));
        await FinishAsync(inbox, [.. await ClaimAllAsync(inbox)]);
        await SweepAsync(after: TimeSpan.FromMinutes(2));
        await Patience.UntilAsync(async () => await CountAsync("inbox_seen") == 0);
        await sweeper.StopAsync(default);

        async Task SweepAsync(TimeSpan after)
        {
            await Time.WaitForTimerAsync(TimeSpan.FromMinutes(1));
            Time.Advance(after);
            await Time.WaitForTimerAsync(TimeSpan.FromMinutes(1));
        }
    }

    [DatabaseFact]
    public async Task What_waits_in_a_database_of_an_earlier_version_is_answered()
    {
        using (var earlier = new EarlierDatabase(settings.Value.ConnectionString))
        {
            await using var connection = await earlier.OpenAsync();
            await using var command = new NpgsqlCommand(
                """
                INSERT INTO inbox (platform, update_id, chat, chat_id, user_id, urgent, message, received_at, starts, owner, finished_at) VALUES
                    ('telegram', 1, 'telegram:7:', 7, 7, false, NULL, now(), 1, 5, now()),
                    ('telegram', 2, 'telegram:7:', 7, 7, false, @begun, now(), 2, 5, NULL),
                    ('telegram', 3, 'telegram:7:', 7, 7, false, @waiting, now(), 0, 5, NULL);
                INSERT INTO inbox_chat (chat, waiting, fresh, urgent, first_id, owner) VALUES ('telegram:7:', 2, 0, false, 1, 5);
                """,
                connection);
            command.Parameters.AddWithValue("begun", StoredMessage.Write(Message("begun")));
            command.Parameters.AddWithValue("waiting", StoredMessage.Write(Message("waiting")));
            await command.ExecuteNonQueryAsync();
        }

        var inbox = await JoinAsync();
        await AddAsync(inbox, (1, "again"), (2, "again"), (3, "again"), (4, "new"));
        Assert.Equal([("begun", 2), ("waiting", 0), ("new", 0)], (await ClaimAllAsync(inbox)).Select(entry => (entry.Message.Text, entry.Starts)));
    }

    /// <summary>The message is answered, and the database does not get to know it.</summary>
    private async Task AnswerUncommittedAsync(IInbox inbox, InboxEntry entry)
    {
        await ExecuteAsync("""
            CREATE FUNCTION away() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'away'; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER away BEFORE DELETE ON inbox FOR EACH ROW EXECUTE FUNCTION away();
            """);
        await inbox.BeginAsync(entry, default);
        inbox.Finish(entry);
        await Patience.UntilAsync(() => Task.FromResult(logs.All.Contains("cannot be noted")));
        await ExecuteAsync("DROP TRIGGER away ON inbox");
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await databases[0].OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await databases[0].OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    protected override async Task<IInbox> OpenAsync()
    {
        await LeaveAllAsync();
        var inbox = await JoinAsync();
        while (await instances[^1].Instance.FreeAsync(instances[^1].Session, TimeSpan.Zero) > 1)
        {
            await Task.Delay(5);
        }

        return inbox;
    }

    private async Task<IInbox> JoinAsync()
    {
        var database = new PostgresDatabase(settings);
        var instance = new PostgresInstance(database, settings, Time, NullLogger<PostgresInstance>.Instance);
        databases.Add(database);
        atWork.Add(new ChatsAtWork());
        instances.Add((instance, await instance.EnterAsync(default)));
        var inbox = new PostgresInbox(database, instance, atWork[^1], settings, Time, loggers.CreateLogger<PostgresInbox>());
        inboxes.Add(inbox);
        return inbox;
    }

    private async Task LeaveAllAsync()
    {
        foreach (var (_, session) in instances)
        {
            await session.DisposeAsync();
        }

        instances.Clear();
        inboxes.ForEach(inbox => inbox.Dispose());
        inboxes.Clear();
    }

    private sealed class EarlierDatabase(string connectionString)
        : PostgresDatabase(connectionString, [.. PostgresMigrations.All.TakeWhile(migration => migration.Name != "0600 inbox as a queue")]);
}
