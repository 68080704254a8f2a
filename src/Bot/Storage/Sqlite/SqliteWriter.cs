using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Writes on one connection and a thread of its own; all that waits is committed together (group commit).</summary>
/// <remarks>
/// A thread, for a commit must not queue behind the work that a burst brings: what is answered would be noted too late.
/// A write that fails takes nothing with it: the others of its group are done again one by one. Safe for concurrent use.
/// </remarks>
public sealed class SqliteWriter : IDisposable
{
    private const int MostInGroup = 1000;

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(10);

    private readonly SqliteDatabase database;
    private readonly TimeSpan gathering;
    private readonly BlockingCollection<SqliteWrite> waiting = [];
    private readonly SqliteCheckpointer checkpointer;
    private readonly AutoResetEvent hurry = new(false);
    private readonly Thread thread;
    private SqliteSession? session;
    private bool isDisposed;

    /// <param name="database">Where to write.</param>
    /// <param name="gathering">
    /// Under load, a group gathers this long (3 ms), unless somebody hurries: fewer commits for a delay that nobody notices. The first of a calm time does not wait.
    /// </param>
    public SqliteWriter(SqliteDatabase database, TimeSpan? gathering = null)
    {
        this.database = database;
        this.gathering = gathering ?? TimeSpan.FromMilliseconds(3);
        checkpointer = new SqliteCheckpointer(database);
        thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <returns>Done when the change is committed.</returns>
    /// <exception cref="SqliteException">It is not: the disk is full, the file is locked or broken.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> change)
    {
        var write = new SqliteWrite(session => change(session));
        waiting.Add(write);
        return (T)(await write.Done.Task)!;
    }

    /// <summary>The same for what others wait for: with it all that has gathered is committed at once.</summary>
    public Task<T> HurryAsync<T>(Func<SqliteSession, T> change)
    {
        var written = WriteAsync(change);
        hurry.Set();
        return written;
    }

    public Task WriteAsync(Action<SqliteSession> change) => WriteAsync(session =>
    {
        change(session);
        return true;
    });

    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        waiting.CompleteAdding();
        if (thread.Join(EndTime))
        {
            checkpointer.End();
            session?.Dispose();
            waiting.Dispose();
            hurry.Dispose();
        }
    }

    private void Run()
    {
        long? committed = null;
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            if (committed is { } last && gathering - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } rest)
            {
                hurry.WaitOne(rest);
            }

            // Who hurries has added the write before, so it is in this group.
            hurry.Reset();
            var group = new List<SqliteWrite> { first };
            while (group.Count < MostInGroup && waiting.TryTake(out var next))
            {
                group.Add(next);
            }

            if (!TryCommit(group))
            {
                group.ForEach(write => TryCommit([write]));
            }

            committed = Stopwatch.GetTimestamp();
        }
    }

    /// <returns>False when the group failed as a group.</returns>
    private bool TryCommit(List<SqliteWrite> group)
    {
        try
        {
            Commit(session ??= new SqliteSession(database.Open()), group);
            checkpointer.AfterCommit(session.Connection);
        }
        catch (Exception exception)
        {
            session?.Dispose();
            session = null;
            if (group.Count > 1)
            {
                return false;
            }

            group[0].Done.TrySetException(exception);
        }

        return true;
    }

    private static void Commit(SqliteSession session, List<SqliteWrite> group)
    {
        session.Begin();
        var results = group.ConvertAll(write => write.Change(session));
        session.Commit();
        for (var i = 0; i < group.Count; i++)
        {
            group[i].Done.TrySetResult(results[i]);
        }
    }
}
