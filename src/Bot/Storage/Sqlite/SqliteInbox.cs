using Bot.Chat;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Sqlite;

/// <summary>The inbox in a file; one process works at it.</summary>
/// <remarks>What is begun and done is in the <see cref="WorkJournal"/> at once, so that nobody waits for a commit of it.</remarks>
public sealed class SqliteInbox : IInbox, IDisposable
{
    private const string Taken = """
        INSERT INTO inbox (platform, update_id, chat_id, user_id, urgent, message, received_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT DO NOTHING
        """;

    private const string Begun = "UPDATE inbox SET starts = starts + 1 WHERE id = ?1 AND finished_at IS NULL";
    private const string Finished = "UPDATE inbox SET finished_at = ?2, message = NULL WHERE id = ?1 AND finished_at IS NULL";

    private const string Parked = """
        INSERT OR REPLACE INTO inbox_parked
        SELECT id, platform, update_id, chat_id, user_id, message, starts, ?2, ?3 FROM inbox WHERE id = ?1 AND finished_at IS NULL
        """;

    private const string Waiting = "SELECT id, message, starts FROM inbox WHERE finished_at IS NULL ORDER BY urgent DESC, id";

    private readonly SqliteDatabase database;
    private readonly SqliteWriter writer;
    private readonly TimeProvider time;
    private readonly InboxMarks marks;
    private WorkJournal? journal;
    private int claimed;

    public SqliteInbox(SqliteDatabase database, SqliteWriter writer, IOptions<StorageOptions> options, TimeProvider time, ILogger<SqliteInbox> logger)
    {
        this.database = database;
        this.writer = writer;
        this.time = time;
        marks = new InboxMarks(WriteAsync, options.Value.RetryDelay, time, logger);
    }

    public bool IsShared => false;

    public async Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = updates.Select(update => (update, StoredMessage.WriteUtf8(update.Message))).ToList();
        try
        {
            var ids = await writer.HurryAsync(session => rows.ConvertAll(row => Insert(session, row, now)));
            return [.. updates.Zip(ids, (update, id) => id is null ? null : new InboxEntry(id.Value, update.Message)).OfType<InboxEntry>()];
        }
        catch (SqliteException exception)
        {
            throw new InboxUnavailableException($"The database cannot be written: {exception.Describe()}", exception);
        }
    }

    /// <summary>Everything that an earlier process left; what comes later is claimed by <see cref="AddAsync"/>.</summary>
    public async Task<IReadOnlyList<InboxEntry>> ClaimAsync(int most, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref claimed, 1) == 0 ? await ReadWaitingAsync(cancellationToken) : [];

    public async Task<bool> BeginAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        // Over which the process has ended before, that is on the disk before it is tried again.
        if (entry.Starts > 0 || journal?.TryBegin(entry.Id) != true)
        {
            await marks.Begin(entry).WaitAsync(cancellationToken);
        }

        return true;
    }

    public void Finish(InboxEntry entry)
    {
        journal?.TryFinish(entry.Id);
        marks.Finish(entry);
    }

    public void Park(InboxEntry entry, string reason) => marks.Park(entry, reason);

    public Task FlushAsync(CancellationToken cancellationToken) => marks.FlushAsync().WaitAsync(cancellationToken);

    /// <summary>There are no others.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => journal?.Dispose();

    /// <returns>Null when it is there already.</returns>
    private static long? Insert(SqliteSession session, (IncomingUpdate Update, byte[] Json) row, long now)
    {
        var (id, message) = row.Update;
        var isNew = session.Execute(
            Taken, message.Chat.Platform, id, message.Chat.ChatId, message.UserId, message.IsUrgent ? 1 : 0, row.Json, now) > 0;
        return isNew ? session.LastInsertedId : null;
    }

    private async Task<IReadOnlyList<InboxEntry>> ReadWaitingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await TakeJournalOverAsync(await connection.ExecuteScalarAsync<byte[]>("SELECT value FROM identity"));
            return [.. (await connection.QueryAsync<(long Id, string Message, int Starts)>(Waiting))
                .Select(row => new InboxEntry(row.Id, StoredMessage.Read(row.Message), row.Starts))];
        }
        catch (SqliteException exception)
        {
            claimed = 0;
            throw new InboxUnavailableException($"The database cannot be read: {exception.Describe()}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            claimed = 0;
            throw new InboxUnavailableException($"Another process still works at the database, or its folder is not writable: {exception.Message}", exception);
        }
    }

    /// <summary>What an earlier process had noted and not brought into the database any more is brought there.</summary>
    private async Task TakeJournalOverAsync(byte[]? identity)
    {
        journal ??= WorkJournal.Open(database.File + "-work", identity);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.WriteAsync(session =>
        {
            Mark(session, Begun, journal.Begun);
            Mark(session, Finished, journal.Done, now);
        });
        journal.Clear(identity);
    }

    private async Task WriteAsync(Func<MarkBatch> take)
    {
        MarkBatch? batch = null;
        await writer.WriteAsync(session => Write(session, batch = take()));
        journal?.Free(Ids(batch!.Done));
    }

    private void Write(SqliteSession session, MarkBatch batch)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        Mark(session, Begun, Ids(batch.StillOpen()));
        foreach (var (entry, reason) in batch.Parked)
        {
            session.Execute(Parked, entry.Id, reason, now);
        }

        Mark(session, Finished, Ids(batch.Done), now);
    }

    private static IEnumerable<long> Ids(IEnumerable<InboxEntry> entries) => entries.Select(entry => entry.Id);

    /// <summary>One by one: cheaper than a set of ids, which SQLite keeps in a table of its own.</summary>
    private static void Mark(SqliteSession session, string sql, IEnumerable<long> ids, params object[] values)
    {
        foreach (var id in ids)
        {
            session.Execute(sql, [id, .. values]);
        }
    }
}
