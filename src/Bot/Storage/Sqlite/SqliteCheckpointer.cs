using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Brings the write-ahead log back into the file, beside the writing: a commit that does it itself, as SQLite does by default, holds up
/// all that wait behind it for as long as the disk takes.
/// </summary>
/// <remarks>The bulk is done beside; what was written meanwhile is little and done by the writer, so that the log begins anew. For one thread.</remarks>
internal sealed class SqliteCheckpointer(SqliteDatabase database)
{
    /// <summary>Either is some two thousand pages, 8 MB: the log shall not be what fills a small disk, for then it cannot be brought back any more.</summary>
    private const int Commits = 300;

    private const int Rows = 2400;

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    private Task? running;
    private int commits;
    private int rows;

    /// <summary>To be called by the writer after each commit; never throws: what fails is tried again later.</summary>
    public void AfterCommit(SqliteConnection writer)
    {
        if (running is { IsCompleted: true })
        {
            (running, commits, rows) = (null, 0, raw.sqlite3_total_changes(writer.Handle));
            Checkpoint(writer);
        }
        else if (running is null && (++commits >= Commits || RowsSince(writer) >= Rows))
        {
            running = Task.Run(CheckpointBesideAsync);
        }
    }

    /// <summary>A connection opened since counts from 0.</summary>
    private int RowsSince(SqliteConnection writer)
    {
        var total = raw.sqlite3_total_changes(writer.Handle);
        rows = Math.Min(rows, total);
        return total - rows;
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
