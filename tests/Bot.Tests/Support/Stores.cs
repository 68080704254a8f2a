using Bot.Answers.Log;
using Bot.Chat;
using Bot.Storage;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;

namespace Bot.Tests.Support;

/// <summary>The stores that belong to a database.</summary>
internal static class Stores
{
    public static IAnswerLog AnswerLog(this IDatabase database) => database switch
    {
        SqliteDatabase file => new SqliteAnswerLog(file),
        PostgresDatabase server => new PostgresAnswerLog(server, new GroupWriter(server)),
        _ => throw new ArgumentException("No database of ours.", nameof(database)),
    };

    public static SqlConversations Conversations(this IDatabase database) => database switch
    {
        SqliteDatabase file => new SqliteConversations(file),
        PostgresDatabase server => new PostgresConversations(server, new GroupWriter(server), new ChatsAtWork()),
        _ => throw new ArgumentException("No database of ours.", nameof(database)),
    };
}
