using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>What an operator can do about a failure of the database; codes of sqlite.org/rescode.html.</summary>
internal static class SqliteAdvice
{
    private const int ReadOnly = 8;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>The failure's own words and the advice.</summary>
    public static string Describe(this SqliteException exception) => exception.SqliteErrorCode switch
    {
        Full => $"{exception.Message} Free some of the disk; it goes on by itself.",
        ReadOnly or CannotOpen => $"{exception.Message} Make the file and its folder writable for the service; it goes on by itself.",
        Damaged or NoDatabase => $"{exception.Message} Stop the service, put a backup in the file's place, and start again (docs/operation.md).",
        _ => exception.Message,
    };
}
