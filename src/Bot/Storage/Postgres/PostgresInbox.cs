using System.Collections.Concurrent;
using Bot.Chat;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>The inbox in PostgreSQL, for any number of instances: each chat with something waiting belongs to one of them, or to none.</summary>
/// <remarks>
/// A chat is claimed under its row's lock (FOR UPDATE SKIP LOCKED) and stays with the instance until nothing of it waits. Adding takes the
/// same lock, so that an entry is either seen by the claim or counted as fresh for the next one. Locks are taken in the order of the chats.
/// </remarks>
public sealed class PostgresInbox : IInbox, IDisposable
{
    private const string Add = """
        WITH added AS (
            INSERT INTO inbox (platform, update_id, chat, chat_id, user_id, urgent, message, received_at)
            SELECT platform, update_id, chat, chat_id, user_id, urgent, message, @now
            FROM unnest(@Platforms, @Updates, @Chats, @ChatIds, @Users, @Urgent, @Messages) WITH ORDINALITY
                AS rows (platform, update_id, chat, chat_id, user_id, urgent, message, place)
            ORDER BY place
            ON CONFLICT DO NOTHING RETURNING id, chat, urgent)
        INSERT INTO inbox_chat (chat, waiting, fresh, urgent, first_id)
        SELECT chat, count(*), count(*), bool_or(urgent), min(id) FROM added GROUP BY chat ORDER BY chat
        ON CONFLICT (chat) DO UPDATE SET
            waiting = inbox_chat.waiting + excluded.waiting, fresh = inbox_chat.fresh + excluded.fresh, urgent = inbox_chat.urgent OR excluded.urgent
        """;

    // Two statements, for the second to see what was added before the first had the locks.
    private const string Claim = """
        UPDATE inbox_chat SET owner = @number, fresh = 0, urgent = false WHERE chat IN (
            SELECT chat FROM inbox_chat WHERE fresh > 0 AND (owner IS NULL OR owner = @number)
            ORDER BY urgent DESC, first_id LIMIT @most FOR UPDATE SKIP LOCKED);
        UPDATE inbox SET owner = @number FROM inbox_chat
        WHERE inbox.chat = inbox_chat.chat AND inbox_chat.owner = @number AND inbox.finished_at IS NULL AND inbox.owner IS DISTINCT FROM @number
        RETURNING inbox.id, inbox.message, inbox.starts, inbox.urgent
        """;

    // The server has a mark that is not yet on its disk: that survives every instance, and lets none wait for the disk.
    private const string Mark = """
        SELECT set_config('synchronous_commit', 'off', true);
        UPDATE inbox SET starts = starts + 1 WHERE id = ANY(@begun);
        INSERT INTO inbox_parked
        SELECT id, platform, update_id, chat_id, user_id, message, starts, reason, @now
        FROM inbox JOIN unnest(@parked, @reasons) AS parked (parked_id, reason) ON id = parked_id WHERE finished_at IS NULL
        ON CONFLICT DO NOTHING;
        SELECT FROM inbox_chat WHERE chat IN (SELECT chat FROM inbox WHERE id = ANY(@done)) ORDER BY chat FOR UPDATE;
        WITH finished AS (UPDATE inbox SET finished_at = @now, message = NULL WHERE id = ANY(@done) AND finished_at IS NULL RETURNING chat),
            counted AS (SELECT chat, count(*) AS number FROM finished GROUP BY chat)
        UPDATE inbox_chat SET waiting = waiting - number FROM counted WHERE inbox_chat.chat = counted.chat;
        DELETE FROM inbox_chat WHERE waiting <= 0 AND chat IN (SELECT chat FROM inbox WHERE id = ANY(@done));
        """;

    private readonly PostgresDatabase database;
    private readonly PostgresInstance instance;
    private readonly TimeProvider time;
    private readonly InboxMarks marks;
    private readonly string folder;
    private readonly ILogger logger;
    private readonly SemaphoreSlim turn = new(1);

    private WorkJournal? journal;
    private bool isTakenOver;

    // What this process was given, under which number; true once the work has begun.
    private readonly ConcurrentDictionary<long, (int Number, bool Begun)> held = new();

    public PostgresInbox(
        PostgresDatabase database, PostgresInstance instance, IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgresInbox> logger)
    {
        this.database = database;
        this.instance = instance;
        this.time = time;
        this.logger = logger;
        folder = options.Value.WorkPath;
        marks = new InboxMarks(WriteAsync, options.Value.RetryDelay, time, logger);
    }

    public bool IsShared => true;

    public async Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        await TryAsync(connection => connection.ExecuteAsync(Add, new InboxColumns(updates).Parameters(time.GetUtcNow())), cancellationToken);
        return [];
    }

    public async Task<IReadOnlyList<InboxEntry>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var number = instance.Number;
        if (number == 0 || most == 0)
        {
            return [];
        }

        await TakeJournalsOverAsync(cancellationToken);
        var rows = await TryAsync(
            connection => connection.QueryAsync<(long Id, string Message, int Starts, bool Urgent)>(Claim, new { number, most }), cancellationToken);
        return [.. rows.OrderByDescending(row => row.Urgent).ThenBy(row => row.Id)
            .Where(row => Hold(row.Id, number))
            .Select(row => new InboxEntry(row.Id, StoredMessage.Read(row.Message), row.Starts))];
    }

    public async Task<bool> BeginAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (!held.TryGetValue(entry.Id, out var hold) || hold.Number != instance.Number)
        {
            held.TryRemove(entry.Id, out _);
            return false;
        }

        held[entry.Id] = (hold.Number, true);
        await marks.Begin(entry).WaitAsync(cancellationToken);
        return true;
    }

    public void Finish(InboxEntry entry)
    {
        journal?.TryFinish(entry.Id);
        marks.Finish(entry);
    }

    public void Park(InboxEntry entry, string reason) => marks.Park(entry, reason);

    public Task FlushAsync(CancellationToken cancellationToken) => marks.FlushAsync().WaitAsync(cancellationToken);

    public void Dispose()
    {
        journal?.Dispose();
        turn.Dispose();
    }

    /// <summary>What processes of this machine had noted when they were killed is brought into the database, before others may claim it again.</summary>
    private async Task TakeJournalsOverAsync(CancellationToken cancellationToken)
    {
        if (isTakenOver || folder.Length == 0)
        {
            return;
        }

        var identity = await TryAsync(connection => connection.QuerySingleAsync<byte[]>("SELECT value FROM identity"), cancellationToken);
        try
        {
            foreach (var left in WorkJournal.OpenFree(folder, identity))
            {
                await TakeOverAsync(left, identity);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The folder {Folder} cannot be written: {Reason}", folder, exception.Message);
        }

        isTakenOver = true;
        if (journal is null)
        {
            logger.LogWarning("What is answered is not noted in {Folder}: after a kill more is answered again. Make it writable and start anew", folder);
        }
    }

    private async Task TakeOverAsync(WorkJournal left, byte[] identity)
    {
        try
        {
            var batch = new MarkBatch();
            batch.Finished.AddRange(left.Done);
            await TryAsync(connection => WriteAsync(connection, batch), CancellationToken.None);
            left.Clear(identity);
            journal ??= left;
        }
        catch (IOException exception)
        {
            logger.LogWarning("A file of {Folder} cannot be written: {Reason}", folder, exception.Message);
        }
        finally
        {
            if (journal != left)
            {
                left.Dispose();
            }
        }
    }

    /// <returns>False for an entry whose work this process began under an earlier number and has not ended.</returns>
    private bool Hold(long id, int number) =>
        held.AddOrUpdate(id, (number, false), (_, known) => known.Begun ? known : (number, false)) is { Begun: false };

    /// <summary>One after another: two at once would take the locks of the same chats.</summary>
    private async Task WriteAsync(Func<MarkBatch> take)
    {
        await turn.WaitAsync();
        try
        {
            await using var connection = await database.OpenAsync();
            await WriteAsync(connection, take());
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>The number of rows changed.</returns>
    private async Task<int> WriteAsync(NpgsqlConnection connection, MarkBatch batch)
    {
        var done = batch.Done.ToArray();
        var changed = await connection.ExecuteAsync(Mark, new
        {
            now = time.GetUtcNow(),
            begun = batch.StillOpen().ToArray(),
            parked = batch.Parked.Select(parked => parked.Id).ToArray(),
            reasons = batch.Parked.Select(parked => parked.Reason.Replace('\0', ' ')).ToArray(),
            done,
        });
        Array.ForEach(done, id => held.TryRemove(id, out _));
        journal?.Free(done);
        return changed;
    }

    private async Task<T> TryAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            return await work(connection);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
        {
            throw new InboxUnavailableException($"The database does not answer: {exception.Message}", exception);
        }
    }
}
