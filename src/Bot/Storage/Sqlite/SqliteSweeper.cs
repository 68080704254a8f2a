using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Sqlite;

/// <summary>Deletes what has been kept long enough, some at a time.</summary>
public sealed class SqliteSweeper(SqliteWriter writer, IOptions<StorageOptions> options, TimeProvider time, ILogger<SqliteSweeper> logger) : BackgroundService
{
    // The oldest come first by id, so a look at the first rows is enough, and the writer is never held up for long.
    private const string Finished = """
        DELETE FROM inbox WHERE id IN (
            SELECT id FROM (SELECT id, finished_at FROM inbox ORDER BY id LIMIT 2000) WHERE finished_at < @before)
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
            catch (SqliteException exception)
            {
                logger.LogWarning("Old rows cannot be deleted now: {Reason}", exception.Message);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        while (await DeleteAsync(Finished, settings.UpdateMemory) > 0)
        {
            stoppingToken.ThrowIfCancellationRequested();
        }

        await DeleteAsync(Parked, settings.ParkedMemory);
    }

    private Task<int> DeleteAsync(string sql, TimeSpan age)
    {
        var before = (time.GetUtcNow() - age).ToUnixTimeMilliseconds();
        return writer.WriteAsync((connection, transaction) => connection.Execute(sql, new { before }, transaction));
    }
}
