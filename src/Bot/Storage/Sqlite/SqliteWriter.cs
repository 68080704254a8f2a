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

    /// <summary>Under load, a group gathers this long: fewer commits for a delay that nobody notices. The first of a calm time does not wait.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(3);

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(10);

    private readonly SqliteDatabase database;
    private readonly BlockingCollection<SqliteWrite> waiting = [];
    private readonly SqliteCheckpointer checkpointer;
    private readonly Thread thread;
    private SqliteConnection? connection;
    private bool isDisposed;

    public SqliteWriter(SqliteDatabase database)
    {
        this.database = database;
        checkpointer = new SqliteCheckpointer(database);
        thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <returns>Done when the change is committed.</returns>
    /// <exception cref="SqliteException">It is not: the disk is full, the file is locked or broken.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> change)
    {
        var write = new SqliteWrite((connection, transaction) => change(connection, transaction));
        waiting.Add(write);
        return (T)(await write.Done.Task)!;
    }

    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> change) => WriteAsync((connection, transaction) =>
    {
        change(connection, transaction);
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
            connection?.Dispose();
            waiting.Dispose();
        }
    }

    private void Run()
    {
        var committed = 0L;
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            if (Gathering - Stopwatch.GetElapsedTime(committed) is { Ticks: > 0 } rest)
            {
                Thread.Sleep(rest);
            }

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
            Commit(connection ??= database.Open(), group);
            checkpointer.AfterCommit(connection);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            connection = null;
            if (group.Count > 1)
            {
                return false;
            }

            group[0].Done.TrySetException(exception);
        }

        return true;
    }

    private static void Commit(SqliteConnection connection, List<SqliteWrite> group)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var results = group.ConvertAll(write => write.Change(connection, transaction));
        transaction.Commit();
        for (var i = 0; i < group.Count; i++)
        {
            group[i].Done.TrySetResult(results[i]);
        }
    }
}
