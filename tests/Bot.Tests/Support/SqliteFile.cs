using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Support;

/// <summary>A real database file of its own for one test.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SqliteFile() => Database = Open();

    public SqliteDatabase Database { get; }

    /// <summary>The same file as another process would open it.</summary>
    public SqliteDatabase Open() => new("Data Source=data/test.db", folder.Path);

    public void Dispose()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
