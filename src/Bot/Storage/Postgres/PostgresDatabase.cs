using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Opens connections to the database; brings it into its present shape before the first. Safe for concurrent use.</summary>
public class PostgresDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    private const long MigrationLock = 0x69736e6164;

    /// <summary>Npgsql's own default takes all the connections that a PostgreSQL has by default: none would be left for a second instance.</summary>
    private const int Connections = 20;

    /// <summary>Parsed and planned once for each connection.</summary>
    private const int PreparedStatements = 50;

    private readonly NpgsqlDataSource source;
    private readonly string session;
    private readonly SemaphoreSlim gate = new(1);
    private readonly IReadOnlyList<(string Name, string Sql)> migrations;
    private volatile bool migrated;

    /// <summary>The database of the messages.</summary>
    public PostgresDatabase(IOptions<StorageOptions> options)
        : this(Quick(options.Value.ConnectionString), PostgresMigrations.All)
    {
    }

    protected PostgresDatabase(string connectionString, IReadOnlyList<(string Name, string Sql)> migrations)
    {
        this.migrations = migrations;
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "isnad", IncludeErrorDetail = false };
        if (!Names(connectionString, "MAXIMUMPOOLSIZE", "MAXPOOLSIZE"))
        {
            settings.MaxPoolSize = Connections;
        }

        source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        session = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString;
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        if (!migrated)
        {
            await MigrateOnceAsync(cancellationToken);
        }

        return await source.OpenConnectionAsync(cancellationToken);
    }

    async Task<DbConnection> IDatabase.OpenAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken);

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await change(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>A connection of its own: what it holds (locks) is gone when it is disposed of.</summary>
    public async Task<NpgsqlConnection> OpenSessionAsync(CancellationToken cancellationToken)
    {
        await (await OpenAsync(cancellationToken)).DisposeAsync();
        var connection = new NpgsqlConnection(session);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public void Dispose()
    {
        source.Dispose();
        gate.Dispose();
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        gate.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Quick(string connectionString)
    {
        // A connection is handed on as it is: nothing here changes it for longer than a transaction.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true };
        if (!Names(connectionString, "MAXAUTOPREPARE"))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (PreparedStatements, 2);
        }

        return settings.ConnectionString;
    }

    private static bool Names(string connectionString, params string[] settings) => new DbConnectionStringBuilder { ConnectionString = connectionString }
        .Keys.Cast<string>().Any(key => settings.Contains(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));

    private async Task MigrateOnceAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!migrated)
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await MigrateAsync(connection);
                migrated = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Applies the steps that the database has not seen, in one transaction; a second instance waits and then finds them done.</summary>
    private async Task MigrateAsync(NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock });
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())");
        var applied = (await connection.QueryAsync<string>("SELECT name FROM migrations")).ToHashSet();
        foreach (var (name, sql) in migrations.Where(migration => !applied.Contains(migration.Name)))
        {
            await connection.ExecuteAsync(sql);
            await connection.ExecuteAsync("INSERT INTO migrations VALUES (@name)", new { name });
        }

        await transaction.CommitAsync();
    }
}
