using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Brings the write-ahead log back into the file, beside the writing: a commit that does it itself, as SQLite does by default, holds up
/// all that wait behind it for as long as the disk takes.
/// </summary>
/// <remarks>The bulk is done beside; what was written meanwhile is little and done by the writer, so that the log begins anew. For one thread.</remarks>
internal sealed class SqliteCheckpointer(SqliteDatabase database)
{
    /// <summary>Some four thousand pages.</summary>
    private const int Commits = 500;

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    private Task? running;
    private int commits;

    /// <summary>To be called by the writer after each commit; never throws: what fails is tried again later.</summary>
    public void AfterCommit(SqliteConnection writer)
    {
        if (running is { IsCompleted: true })
        {
            (running, commits) = (null, 0);
            Checkpoint(writer);
        }
        else if (running is null && ++commits >= Commits)
        {
            running = Task.Run(CheckpointBesideAsync);
        }
    }

    /// <summary>Waits for what runs beside, for a while.</summary>
    public void End() => ((IAsyncResult?)running)?.AsyncWaitHandle.WaitOne(EndTime);

    private async Task CheckpointBesideAsync()
    {
        try
        {
            await using var connection = await database.OpenAsync(CancellationToken.None);
            Checkpoint(connection);
        }
        catch (SqliteException)
        {
            // As below.
        }
    }

    /// <summary>Passive: it waits for nobody and nobody for it.</summary>
    private static void Checkpoint(SqliteConnection connection)
    {
        try
        {
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // The log stays as it is until the next time.
        }
    }
}
