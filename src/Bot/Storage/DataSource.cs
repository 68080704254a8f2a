using System.Data.Common;

namespace Bot.Storage;

/// <summary>Connection strings of files.</summary>
internal static class DataSource
{
    private const string Key = "Data Source";

    /// <summary>A relative file of SQLite, seen from the folder; every other connection string unchanged.</summary>
    public static string Complete(string connectionString, string folder)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (parts.TryGetValue(Key, out var source) && source is string file && file is not ("" or ":memory:"))
        {
            parts[Key] = Path.GetFullPath(file, folder);
        }

        return parts.ConnectionString;
    }
}
