using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Deletes what has been kept long enough, some at a time.</summary>
public sealed class PostgresSweeper(PostgresDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgresSweeper> logger)
    : BackgroundService
{
    // The oldest come first by id, so a look at the first rows is enough.
    private const string Finished = """
        DELETE FROM inbox WHERE id IN (SELECT id FROM (SELECT id, finished_at FROM inbox ORDER BY id LIMIT 2000) AS oldest WHERE finished_at < @before)
        """;

    private const string Parked = "DELETE FROM inbox_parked WHERE parked_at < @before";

    private readonly StorageOptions settings = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.SweepInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                logger.LogWarning("Old rows cannot be deleted now: {Reason}", exception.Message);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenAsync(stoppingToken);
        while (await connection.ExecuteAsync(Finished, new { before = time.GetUtcNow() - settings.UpdateMemory }) > 0)
        {
            stoppingToken.ThrowIfCancellationRequested();
        }

        await connection.ExecuteAsync(Parked, new { before = time.GetUtcNow() - settings.ParkedMemory });
    }
}
