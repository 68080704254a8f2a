using System.Collections.Concurrent;
using Bot.Chat;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>This process among those that share the database: a number, alive as long as the session that holds its advisory lock.</summary>
/// <remarks>
/// PostgreSQL itself tells who is alive: a process that is killed loses its session and with it the lock, at once. Chats of a number
/// that has been gone for <see cref="StorageOptions.LeaseGrace"/> are set free. A process that loses its session (the server restarts) has
/// lost its number from the moment it notices, which is sooner than the grace, and goes on under a new one. Safe for concurrent use.
/// </remarks>
public sealed class PostgresInstance(PostgresDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgresInstance> logger)
    : BackgroundService, ILeadership
{
    private const int InstanceLocks = 0x1517;
    private const int TaskLocks = 0x1518;
    private const string Living = "SELECT objid::bigint::integer FROM pg_locks WHERE locktype = 'advisory' AND classid = @InstanceLocks AND granted";
    private const string Owners = "SELECT DISTINCT owner FROM inbox_chat WHERE owner IS NOT NULL";

    /// <summary>Sets the chats of some numbers free; what of them counted as begun when it was claimed, and is idle, has not been tried.</summary>
    internal const string Free = """
        UPDATE inbox_chat SET owner = NULL, fresh = waiting, claimed = 0, starts = CASE WHEN begun = ANY(@idle) THEN starts - 1 ELSE starts END WHERE owner = ANY(@numbers)
        """;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private readonly StorageOptions settings = options.Value;
    private readonly ConcurrentDictionary<string, bool> tasks = new();
    private readonly Dictionary<int, DateTimeOffset> goneSince = [];
    private volatile int number;

    /// <summary>0 while there is no session.</summary>
    public int Number => number;

    public int Instances { get; private set; } = 1;

    public async Task WaitAsync(string task, CancellationToken cancellationToken)
    {
        while (!tasks.GetOrAdd(task, false))
        {
            await Task.Delay(Beat / 5, time, cancellationToken);
        }
    }

    /// <summary>Called before chats of instances that are gone are set free: what is known of their work must be in the database by then.</summary>
    internal Func<CancellationToken, Task> BeforeFreeing { get; set; } = _ => Task.CompletedTask;

    /// <summary>Takes a number; for the service the beat does it by itself.</summary>
    internal async Task<NpgsqlConnection> EnterAsync(CancellationToken cancellationToken)
    {
        var session = await database.OpenSessionAsync(cancellationToken);
        var taken = await session.QuerySingleAsync<int>("SELECT nextval('instance_number')::integer");
        await session.ExecuteAsync("SELECT pg_advisory_lock(@InstanceLocks, @taken)", new { InstanceLocks, taken });
        number = taken;
        return session;
    }

    internal void Leave()
    {
        number = 0;
        foreach (var task in tasks.Keys)
        {
            tasks[task] = false;
        }
    }

    /// <summary>Sets free the chats of instances that are gone for good.</summary>
    /// <returns>The number of instances at work.</returns>
    internal async Task<int> FreeAsync(NpgsqlConnection session, TimeSpan grace)
    {
        var living = (await session.QueryAsync<int>(Living, new { InstanceLocks })).ToHashSet();
        Instances = Math.Max(1, living.Count);
        var gone = (await session.QueryAsync<int>(Owners)).Where(owner => !living.Contains(owner)).ToHashSet();
        var now = time.GetUtcNow();
        foreach (var back in goneSince.Keys.Except(gone).ToArray())
        {
            goneSince.Remove(back);
        }

        foreach (var owner in gone)
        {
            goneSince.TryAdd(owner, now);
        }

        var numbers = gone.Where(owner => now - goneSince[owner] >= grace).ToArray();
        if (numbers.Length > 0)
        {
            await FreeAsync(session, numbers);
        }

        return Instances;
    }

    private async Task FreeAsync(NpgsqlConnection session, int[] numbers)
    {
        await BeforeFreeing(CancellationToken.None);
        if (await session.ExecuteAsync(Free, new { numbers, idle = Array.Empty<long>() }) is var chats and > 0)
        {
            logger.LogWarning("Instances {Numbers} are gone; {Count} of their chats are free for others", numbers, chats);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var session = await EnterAsync(stoppingToken);
                await BeatAsync(session, stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or InboxUnavailableException)
            {
                Leave();
                logger.LogError("The database is away; trying again in {Delay}: {Reason}", settings.RetryDelay, exception.Message);
                await Task.Delay(settings.RetryDelay, time, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Leave();
    }

    private async Task BeatAsync(NpgsqlConnection session, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            await FreeAsync(session, settings.LeaseGrace).WaitAsync(settings.LeaseGrace / 2, time, stoppingToken);
            foreach (var task in tasks.Where(task => !task.Value).Select(task => task.Key))
            {
                tasks[task] = await session.QuerySingleAsync<bool>("SELECT pg_try_advisory_lock(@TaskLocks, hashtext(@task))", new { TaskLocks, task });
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
