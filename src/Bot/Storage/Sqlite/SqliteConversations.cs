using Bot.Chat;

namespace Bot.Storage.Sqlite;

/// <summary>Conversations, written by a statement prepared once.</summary>
public sealed class SqliteConversations(SqliteDatabase database) : SqlConversations(database)
{
    private static readonly string Statement = Save("VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    public override Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        var row = ConversationRow.Of(conversation, texts);
        return database.Writer
            .WriteAsync(session => session.Execute(Statement, row.Platform, row.ChatId, row.TopicId, row.UserId, row.Texts, row.Number, row.At))
            .WaitAsync(cancellationToken);
    }
}
