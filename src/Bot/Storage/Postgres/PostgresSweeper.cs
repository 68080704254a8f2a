using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Postgres;

/// <summary>The inbox's sweeper over PostgreSQL.</summary>
public sealed class PostgresSweeper(PostgresDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgresSweeper> logger)
    : InboxSweeper(options.Value, time, logger)
{
    // The oldest come first by id, so a look at the first rows is enough.
    private const string Finished = """
        DELETE FROM inbox WHERE id IN (SELECT id FROM (SELECT id, finished_at FROM inbox ORDER BY id LIMIT 2000) AS oldest WHERE finished_at < @before)
        """;

    private const string Parked = "DELETE FROM inbox_parked WHERE parked_at < @before";

    protected override async Task SweepAsync(DateTimeOffset finished, DateTimeOffset parked, CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenAsync(stoppingToken);
        while (await connection.ExecuteAsync(Finished, new { before = finished }) > 0)
        {
            stoppingToken.ThrowIfCancellationRequested();
        }

        await connection.ExecuteAsync(Parked, new { before = parked });
    }
}
