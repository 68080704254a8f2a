using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Sqlite;

/// <summary>The inbox's sweeper over SQLite.</summary>
public sealed class SqliteSweeper(SqliteWriter writer, IOptions<StorageOptions> options, TimeProvider time, ILogger<SqliteSweeper> logger)
    : InboxSweeper(options.Value, time, logger)
{
    // The oldest come first by id, so a look at the first rows is enough, and the writer is never held up for long.
    private const string Finished = """
        DELETE FROM inbox WHERE id IN (
            SELECT id FROM (SELECT id, finished_at FROM inbox ORDER BY id LIMIT 2000) WHERE finished_at < @before)
        """;

    private const string Parked = "DELETE FROM inbox_parked WHERE parked_at < @before";

    protected override async Task SweepAsync(DateTimeOffset finished, DateTimeOffset parked, CancellationToken stoppingToken)
    {
        while (await DeleteAsync(Finished, finished) > 0)
        {
            stoppingToken.ThrowIfCancellationRequested();
        }

        await DeleteAsync(Parked, parked);
    }

    private Task<int> DeleteAsync(string sql, DateTimeOffset age)
    {
        var before = age.ToUnixTimeMilliseconds();
        return writer.WriteAsync((connection, transaction) => connection.Execute(sql, new { before }, transaction));
    }
}
