using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Sqlite;

/// <summary>Opens connections to the one file, each set up alike; brings the file into its present shape before the first.</summary>
/// <remarks>
/// WAL: readers never wait for the writer. synchronous=FULL: a commit survives a power cut, at the price of an fsync each; the writers
/// of the hot path commit many changes at once, so the price is shared. Safe for concurrent use.
/// </remarks>
public sealed class SqliteDatabase
{
    private readonly string connectionString;
    private readonly string setup;
    private readonly Lazy<bool> migrated;

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        connectionString = options.Value.ConnectionString;
        setup = $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(options.Value.SurvivesPowerCut ? "FULL" : "NORMAL")};
            PRAGMA busy_timeout = 10000;
            PRAGMA foreign_keys = ON;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 67108864;
            """;
        migrated = new Lazy<bool>(Migrate, LazyThreadSafetyMode.PublicationOnly);
    }

    public SqliteConnection Open()
    {
        _ = migrated.Value;
        return OpenAsItIs();
    }

    private bool Migrate()
    {
        if (new SqliteConnectionStringBuilder(connectionString).DataSource is { Length: > 0 } file && Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var connection = OpenAsItIs();
        SqliteMigrator.Migrate(connection);
        return true;
    }

    private SqliteConnection OpenAsItIs()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(setup);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
