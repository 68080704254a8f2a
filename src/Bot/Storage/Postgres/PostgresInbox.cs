using System.Collections.Concurrent;
using Bot.Chat;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>The inbox in PostgreSQL, for any number of instances: each chat with something waiting belongs to one of them, or to none.</summary>
/// <remarks>
/// A chat is claimed under its row's lock (FOR UPDATE SKIP LOCKED) and stays with the instance until all is done that it was given. Adding takes
/// the same lock, so that an entry is either seen by the claim or fresh for the next one. Locks are taken in the order of the chats.
/// </remarks>
public sealed class PostgresInbox : IInbox, IDisposable
{
    // Ids are given under the lock of the chat: within a chat they rise in the order in which they can be seen.
    private const string Add = """
        WITH seen AS (
            INSERT INTO inbox_seen SELECT platform, update_id, @now FROM unnest(@Platforms, @Updates) AS rows (platform, update_id)
            ON CONFLICT DO NOTHING RETURNING platform, update_id),
        added AS (
            SELECT * FROM unnest(@Platforms, @Updates, @Chats, @ChatIds, @Topics, @Users, @Urgent, @Messages) WITH ORDINALITY
                AS rows (platform, update_id, chat, chat_id, topic_id, user_id, urgent, message, place) JOIN seen USING (platform, update_id)),
        chats AS (
            INSERT INTO inbox_chat (chat, waiting, fresh, urgent, since)
            SELECT chat, count(*), count(*), bool_or(urgent), @now + min(place) * interval '1 microsecond' FROM added GROUP BY chat ORDER BY chat
            ON CONFLICT (chat) DO UPDATE SET
                waiting = inbox_chat.waiting + excluded.waiting, fresh = inbox_chat.fresh + excluded.fresh, urgent = inbox_chat.urgent OR excluded.urgent,
                since = CASE inbox_chat.fresh WHEN 0 THEN excluded.since ELSE inbox_chat.since END
            RETURNING chat)
        INSERT INTO inbox (platform, update_id, chat, chat_id, topic_id, user_id, urgent, message, received_at)
        SELECT platform, update_id, chat, chat_id, topic_id, user_id, urgent, message, @now FROM added JOIN chats USING (chat) ORDER BY place
        """;

    // A queue is empty and full by turns: a plan made when it was empty must hold when it is not, and is made once. Index scans clear away
    // what is gone. The server has a mark that is not yet on its disk: that survives every instance, and lets none wait for the disk.
    private const string Quickly = """
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
            set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
            set_config('plan_cache_mode', 'force_generic_plan', true), set_config('synchronous_commit', 'off', true)
        """;

    // What was added after the statement began and before it had the lock is not seen, and stays fresh.
    // The first message of a chat in which nothing is at work counts as begun at once: it comes with what its work will read.
    private const string Claim = $"""
        {Quickly};
        WITH free AS (
            SELECT chat, claimed, begun, starts, waiting = fresh AS is_idle FROM inbox_chat
            WHERE fresh > 0 AND (owner IS NULL OR owner = @number OR waiting = fresh)
            ORDER BY urgent DESC, since LIMIT @most FOR UPDATE SKIP LOCKED),
        entries AS (
            SELECT id, chat, platform, chat_id, topic_id, user_id, message, urgent, CASE id WHEN begun THEN starts ELSE 0 END AS starts,
                is_idle AND row_number() OVER (PARTITION BY chat ORDER BY urgent DESC, id) = 1 AS is_begun
            FROM free JOIN inbox USING (chat) WHERE id > claimed),
        taken AS (
            UPDATE inbox_chat SET owner = @number, claimed = last, fresh = fresh - number, urgent = false,
                begun = COALESCE(first, begun), starts = COALESCE(before + 1, starts)
            FROM (SELECT chat AS of, max(id) AS last, count(*) AS number, max(id) FILTER (WHERE is_begun) AS first, max(starts) FILTER (WHERE is_begun) AS before
                FROM entries GROUP BY chat) AS entry WHERE chat = of)
        SELECT id, message, starts, urgent, is_begun AS IsBegun, language, asking, texts FROM entries
            LEFT JOIN chat_settings ON is_begun AND chat_settings.platform = entries.platform AND chat_settings.chat_id = entries.chat_id
            LEFT JOIN conversations ON is_begun AND conversations.platform = entries.platform AND conversations.chat_id = entries.chat_id
                AND conversations.topic_id = entries.topic_id AND conversations.user_id = entries.user_id
        """;

    // The last statement tells whose chat is still this instance's, with what its work will read.
    private const string Mark = $"""
        {Quickly};
        SELECT 1 FROM inbox_chat WHERE chat = ANY(@chats) ORDER BY chat FOR UPDATE;
        UPDATE inbox_chat SET begun = id, starts = times FROM unnest(@begunChats, @begun, @starts) AS begins (of, id, times) WHERE chat = of AND owner = @number;
        INSERT INTO inbox_parked
        SELECT id, platform, update_id, chat_id, user_id, message, CASE id WHEN begun THEN starts ELSE 0 END, reason, @now
        FROM unnest(@parkedChats, @parked, @reasons) AS parked (chat, id, reason) JOIN inbox USING (chat, id) JOIN inbox_chat USING (chat)
        ON CONFLICT DO NOTHING;
        WITH ended AS (
                DELETE FROM inbox USING unnest(@doneChats, @done) AS done (of, number) WHERE chat = of AND id = number RETURNING chat),
            counted AS (SELECT chat, count(*) AS number FROM ended GROUP BY chat),
            empty AS (DELETE FROM inbox_chat USING counted WHERE inbox_chat.chat = counted.chat AND waiting <= number)
        UPDATE inbox_chat SET waiting = waiting - number, fresh = LEAST(fresh, waiting - number)
        FROM counted WHERE inbox_chat.chat = counted.chat AND waiting > number;
        SELECT id, language, asking, texts
        FROM unnest(@begunChats, @begun, @platforms, @chatIds, @topics, @users) AS begins (chat, id, platform, chat_id, topic_id, user_id)
            JOIN inbox_chat USING (chat) LEFT JOIN chat_settings USING (platform, chat_id)
            LEFT JOIN conversations USING (platform, chat_id, topic_id, user_id)
        WHERE owner = @number
        """;

    private const string Find = "SELECT chat, id FROM inbox WHERE id = ANY(@ids)";

    private readonly PostgresDatabase database;
    private readonly PostgresInstance instance;
    private readonly ChatsAtWork chats;
    private readonly TimeProvider time;
    private readonly InboxMarks marks;
    private readonly string folder;
    private readonly ILogger logger;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Gathering gathering = new(TimeSpan.FromMilliseconds(10));

    private readonly SemaphoreSlim takeOver = new(1);
    private WorkJournal? journal;
    private bool isTakenOver;

    // What this process was given, and under which number.
    private readonly ConcurrentDictionary<long, Hold> held = new();

    public PostgresInbox(
        PostgresDatabase database, PostgresInstance instance, ChatsAtWork chats, IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgresInbox> logger)
    {
        this.database = database;
        this.instance = instance;
        this.chats = chats;
        this.time = time;
        this.logger = logger;
        folder = options.Value.WorkPath;
        marks = new InboxMarks(WriteAsync, options.Value.RetryDelay, time, logger);
        instance.BeforeFreeing = TakeJournalsOverAsync;
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

        if (!isTakenOver)
        {
            await BeginJournalAsync(cancellationToken);
        }

        var rows = await TryAsync(connection => ClaimAsync(connection, number, most), cancellationToken);
        return [.. rows.OrderByDescending(row => row.Urgent).ThenBy(row => row.Id)
            .Where(row => TryHold(row, number))
            .Select(row => new InboxEntry(row.Id, StoredMessage.Read(row.Message), row.Starts))];
    }

    public async Task<bool> BeginAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (held.TryGetValue(entry.Id, out var hold) && hold.Number == instance.Number)
        {
            hold.IsBegun = true;
            if (hold.Read is null)
            {
                await marks.Begin(entry).WaitAsync(cancellationToken);
            }

            if (hold.Read is { } read)
            {
                chats.Begin(entry.Message, read.Settings, read.Texts);
                return true;
            }
        }

        held.TryRemove(entry.Id, out _);
        return false;
    }

    public void Finish(InboxEntry entry)
    {
        chats.End(entry.Message.Chat);
        journal?.TryFinish(entry.Id);
        marks.Finish(entry);
    }

    public void Park(InboxEntry entry, string reason)
    {
        chats.End(entry.Message.Chat);
        marks.Park(entry, reason);
    }

    public Task FlushAsync(CancellationToken cancellationToken) => marks.FlushAsync().WaitAsync(cancellationToken);

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var number = instance.Number;
        long[] idle = [.. held.Where(each => each.Value is { IsBegun: false, Read: not null } && each.Value.Number == number).Select(each => each.Key)];
        await TryAsync(connection => connection.ExecuteAsync(new CommandDefinition(PostgresInstance.Free, new { numbers = new[] { number }, idle }, cancellationToken: cancellationToken)), cancellationToken);
    }

    public void Dispose()
    {
        journal?.Dispose();
        turn.Dispose();
        takeOver.Dispose();
    }

    private async Task BeginJournalAsync(CancellationToken cancellationToken)
    {
        await TakeJournalsOverAsync(cancellationToken);
        isTakenOver = true;
        if (journal is null && folder.Length > 0)
        {
            logger.LogWarning("What is answered is not noted in {Folder}: after a kill more is answered again. Make it writable and start anew", folder);
        }
    }

    /// <summary>What processes of this machine had noted when they were killed is brought into the database, before their chats may be claimed again.</summary>
    /// <exception cref="InboxUnavailableException">The database does not answer.</exception>
    private async Task TakeJournalsOverAsync(CancellationToken cancellationToken)
    {
        if (folder.Length == 0)
        {
            return;
        }

        await takeOver.WaitAsync(cancellationToken);
        try
        {
            var identity = await TryAsync(connection => connection.QuerySingleAsync<byte[]>("SELECT value FROM identity"), cancellationToken);
            foreach (var left in WorkJournal.OpenFree(folder, identity, makesOne: journal is null))
            {
                await TakeOverAsync(left, identity);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The folder {Folder} cannot be written: {Reason}", folder, exception.Message);
        }
        finally
        {
            takeOver.Release();
        }
    }

    private async Task TakeOverAsync(WorkJournal left, byte[] identity)
    {
        try
        {
            await TryAsync(connection => WriteDoneAsync(connection, left.Done), CancellationToken.None);
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
    private bool TryHold(ClaimedRow row, int number)
    {
        var hold = new Hold(number) { Read = row.IsBegun ? Read(row.Language, row.Asking, row.Texts) : null };
        return held.AddOrUpdate(row.Id, hold, (_, known) => known.IsBegun ? known : hold) == hold;
    }

    private static (ChatSettings Settings, IReadOnlyList<SaidText> Texts) Read(string? language, string? asking, string? texts) =>
        (SqlChatSettings.Of(language, asking), ConversationRow.Read(texts));

    private static async Task<IEnumerable<ClaimedRow>> ClaimAsync(NpgsqlConnection connection, int number, int most)
    {
        await using var results = await connection.QueryMultipleAsync(Claim, new { number, most });
        await results.ReadAsync<string>();
        return await results.ReadAsync<ClaimedRow>();
    }

    /// <summary>Apart from the scheduler of the answers, behind which it would queue.</summary>
    private Task WriteAsync(Func<MarkBatch> take) => Task.Run(() => WriteInTurnAsync(take));

    /// <summary>One after another: two at once would take the locks of the same chats.</summary>
    private async Task WriteInTurnAsync(Func<MarkBatch> take)
    {
        await turn.WaitAsync();
        try
        {
            await gathering.WaitAsync();
            await using var connection = await database.OpenAsync();
            await WriteAsync(connection, take());
            gathering.Written();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>True.</returns>
    private async Task<bool> WriteDoneAsync(NpgsqlConnection connection, IReadOnlyList<long> ids)
    {
        InboxKey[] done = [.. await connection.QueryAsync<InboxKey>(Find, new { ids = ids.ToArray() })];
        await WriteAsync(connection, [], done, []);
        return true;
    }

    private async Task WriteAsync(NpgsqlConnection connection, MarkBatch batch)
    {
        InboxKey[] done = [.. batch.Done.Select(InboxKey.Of)];
        await WriteAsync(connection, [.. batch.StillOpen()], done, batch.Parked);
        Array.ForEach(done, key => held.TryRemove(key.Id, out _));
        journal?.Free(done.Select(key => key.Id));
    }

    private async Task WriteAsync(NpgsqlConnection connection, InboxEntry[] begun, InboxKey[] done, List<(InboxEntry Entry, string Reason)> parked)
    {
        InboxKey[] begunKeys = [.. begun.Select(InboxKey.Of)], parkedKeys = [.. parked.Select(each => InboxKey.Of(each.Entry))];
        ChatKey[] chats = [.. begun.Select(entry => ChatKey.Of(entry.Message.Chat))];
        var values = new
        {
            number = instance.Number,
            now = time.GetUtcNow(),
            chats = Chats([.. begunKeys, .. done]),
            begunChats = Chats(begunKeys),
            begun = Ids(begunKeys),
            starts = Array.ConvertAll(begun, entry => entry.Starts + 1),
            platforms = Array.ConvertAll(chats, chat => chat.Platform),
            chatIds = Array.ConvertAll(chats, chat => chat.ChatId),
            topics = Array.ConvertAll(chats, chat => chat.TopicId),
            users = Array.ConvertAll(begun, entry => entry.Message.UserId),
            doneChats = Chats(done),
            done = Ids(done),
            parkedChats = Chats(parkedKeys),
            parked = Ids(parkedKeys),
            reasons = parked.Select(each => each.Reason.Replace('\0', ' ')).ToArray(),
        };
        await using var results = await connection.QueryMultipleAsync(Mark, values);
        await results.ReadAsync<string>();
        await results.ReadAsync<int>();
        foreach (var (id, language, asking, texts) in await results.ReadAsync<(long, string?, string?, string?)>())
        {
            if (held.TryGetValue(id, out var hold))
            {
                hold.Read = Read(language, asking, texts);
            }
        }

        static string[] Chats(InboxKey[] keys) => Array.ConvertAll(keys, key => key.Chat);
        static long[] Ids(InboxKey[] keys) => Array.ConvertAll(keys, key => key.Id);
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

    /// <param name="number">Under which this process was given the entry.</param>
    private sealed class Hold(int number)
    {
        public int Number => number;

        public bool IsBegun { get; set; }

        /// <summary>What the work reads, from the moment its beginning is noted.</summary>
        public (ChatSettings Settings, IReadOnlyList<SaidText> Texts)? Read { get; set; }
    }

    private sealed record ClaimedRow(long Id, string Message, int Starts, bool Urgent, bool IsBegun, string? Language, string? Asking, string? Texts);
}
