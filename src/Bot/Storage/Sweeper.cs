using Bot.Answers.Log;
using Bot.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Deletes what has been kept long enough, some at a time; a database that is away is tried again at the next turn.</summary>
public sealed class Sweeper(
    IDatabase database,
    IOptions<StorageOptions> storage,
    IOptions<ChatOptions> chat,
    IOptions<AnswerLogOptions> answers,
    TimeProvider time,
    ILogger<Sweeper> logger) : BackgroundService
{
    // The oldest come first by id, so a look at the first rows is enough, and nobody is held up for long.
    private const string SqliteUpdates =
        "DELETE FROM inbox WHERE id IN (SELECT id FROM (SELECT id, finished_at FROM inbox ORDER BY id LIMIT 2000) AS oldest WHERE finished_at < @before)";

    // What still waits, and what came after it, is known as long as it waits.
    private const string PostgresUpdates =
        "DELETE FROM inbox_seen WHERE at < LEAST(to_timestamp(@before / 1000.0), (SELECT min(received_at) FROM inbox))";

    private readonly string instant = storage.Value.IsPostgres ? "to_timestamp(@before / 1000.0)" : "@before";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(storage.Value.SweepInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("What is older than it may be cannot be deleted now: {Reason}", exception.Message);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        foreach (var (sql, age) in Kept())
        {
            var before = (time.GetUtcNow() - age).ToUnixTimeMilliseconds();
            while (await database.ExecuteAsync(sql, new { before }, stoppingToken) > 0)
            {
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
    }

    private (string Sql, TimeSpan Age)[] Kept() =>
    [
        (storage.Value.IsPostgres ? PostgresUpdates : SqliteUpdates, storage.Value.UpdateMemory),
        ($"DELETE FROM inbox_parked WHERE parked_at < {instant}", storage.Value.ParkedMemory),
        ("DELETE FROM conversations WHERE at < @before", chat.Value.MemoryAge),
        ("DELETE FROM answer_ratings WHERE answer_id IN (SELECT id FROM answers WHERE at < @before); DELETE FROM answers WHERE at < @before",
            answers.Value.Keep),
    ];
}
