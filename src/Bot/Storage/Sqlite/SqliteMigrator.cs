using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Applies the steps that the file has not seen, in one transaction; a second instance waits and then finds them done.</summary>
internal static class SqliteMigrator
{
    public static void Migrate(SqliteConnection connection)
    {
        // Not deferred: the lock is taken before it is looked what is missing.
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT", transaction: transaction);
        var applied = connection.Query<string>("SELECT name FROM migrations", transaction: transaction).ToHashSet();
        foreach (var migration in Migration.Of("Sqlite").Where(migration => !applied.Contains(migration.Name)))
        {
            connection.Execute(migration.Sql, transaction: transaction);
            connection.Execute("INSERT INTO migrations VALUES (@Name, datetime('now'))", new { migration.Name }, transaction);
        }

        transaction.Commit();
    }
}
