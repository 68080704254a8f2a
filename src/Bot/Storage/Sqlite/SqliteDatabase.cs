using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The bot's one SQLite file, in WAL mode; several processes may use it at once. Thread-safe.</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly string connectionString;
    private readonly string setup;
    private readonly SemaphoreSlim migrating = new(1);
    private readonly Lazy<SqliteWriter> writer;
    private volatile bool isCurrent;

    /// <param name="connectionString">Of Microsoft.Data.Sqlite.</param>
    /// <param name="root">Completes a relative file name.</param>
    /// <param name="survivesPowerCut">Whether a commit is on the disk when it returns (an fsync each), or only out of the process.</param>
    public SqliteDatabase(string connectionString, string root, bool survivesPowerCut = true)
    {
        // The writer sees to the log long before that (SqliteCheckpointer).
        setup = $"PRAGMA synchronous = {(survivesPowerCut ? "FULL" : "NORMAL")}; PRAGMA wal_autocheckpoint = 40000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16000";
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource, root);
        this.connectionString = builder.ToString();
        File = builder.DataSource;
        writer = new Lazy<SqliteWriter>(() => new SqliteWriter(this));
    }

    public string File { get; }

    /// <summary>By which everything is written: a second writer would have to wait for the first one's lock.</summary>
    public SqliteWriter Writer => writer.Value;

    /// <summary>An open connection to the database brought up to date; a locked one is waited for, up to Default Timeout (30 s).</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!isCurrent)
        {
            await BringUpToDateAsync(cancellationToken);
        }

        return await ConnectAsync(cancellationToken);
    }

    async Task<DbConnection> IDatabase.OpenAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken);

    /// <remarks>SQLite itself knows no waiting: a change written as asynchronous has run through when it returns.</remarks>
    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change, CancellationToken cancellationToken) =>
        Writer.WriteAsync(session => change(session.Connection, session.Transaction!).GetAwaiter().GetResult()).WaitAsync(cancellationToken);

    /// <summary>For the writer, which has a thread of its own to wait on.</summary>
    internal SqliteConnection Open()
    {
        var connection = OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        connection.Execute(setup);
        return connection;
    }

    public void Dispose()
    {
        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        migrating.Dispose();
    }

    /// <summary>Once; what fails is tried again by the next who opens.</summary>
    private async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await migrating.WaitAsync(cancellationToken);
        try
        {
            if (!isCurrent)
            {
                await MigrateAsync();
                isCurrent = true;
            }
        }
        finally
        {
            migrating.Release();
        }
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>An immediate transaction lets one instance migrate; the other waits and finds it done.</summary>
    private async Task MigrateAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using var connection = await ConnectAsync(CancellationToken.None);
        await connection.ExecuteAsync($"{setup}; PRAGMA journal_mode = WAL");
        await using var transaction = connection.BeginTransaction(deferred: false);
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)", transaction: transaction);
        var applied = (await connection.QueryAsync<string>("SELECT name FROM migrations", transaction: transaction)).ToHashSet();
        foreach (var (name, sql) in Migrations.All.Where(migration => !applied.Contains(migration.Name)))
        {
            await connection.ExecuteAsync(sql, transaction: transaction);
            await connection.ExecuteAsync("INSERT INTO migrations (name) VALUES (@name)", new { name }, transaction);
        }

        await transaction.CommitAsync();
    }
}
