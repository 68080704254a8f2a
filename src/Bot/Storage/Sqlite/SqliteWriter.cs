using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Writes on one connection, off the callers' threads; all that waits is committed together (group commit).</summary>
/// <remarks>
/// A write that fails takes nothing with it: the others of its group are done again one by one. Safe for concurrent use.
/// </remarks>
public sealed class SqliteWriter : IDisposable
{
    private const int MostInGroup = 1000;

    private readonly SqliteDatabase database;
    private readonly Channel<SqliteWrite> waiting = Channel.CreateUnbounded<SqliteWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteCheckpointer checkpointer;
    private readonly Task running;
    private SqliteConnection? connection;

    public SqliteWriter(SqliteDatabase database)
    {
        this.database = database;
        checkpointer = new SqliteCheckpointer(database);
        running = Task.Run(RunAsync);
    }

    /// <returns>Done when the change is committed.</returns>
    /// <exception cref="SqliteException">It is not: the disk is full, the file is locked or broken.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> change)
    {
        var write = new SqliteWrite((connection, transaction) => change(connection, transaction));
        await waiting.Writer.WriteAsync(write);
        return (T)(await write.Done.Task)!;
    }

    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> change) => WriteAsync((connection, transaction) =>
    {
        change(connection, transaction);
        return true;
    });

    public void Dispose()
    {
        waiting.Writer.TryComplete();
        ((IAsyncResult)running).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(10));
        checkpointer.End();
        connection?.Dispose();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<SqliteWrite>();
            while (group.Count < MostInGroup && waiting.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            if (!await TryCommitAsync(group))
            {
                foreach (var write in group)
                {
                    await TryCommitAsync([write]);
                }
            }
        }
    }

    /// <returns>False when the group failed as a group.</returns>
    private async Task<bool> TryCommitAsync(List<SqliteWrite> group)
    {
        try
        {
            Commit(connection ??= await database.OpenAsync(default), group);
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
