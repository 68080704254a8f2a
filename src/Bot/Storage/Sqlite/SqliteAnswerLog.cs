using Bot.Answers.Log;

namespace Bot.Storage.Sqlite;

/// <summary>The log of answers, written by a statement prepared once.</summary>
public sealed class SqliteAnswerLog(SqliteDatabase database) : SqlAnswerLog(database)
{
    private static readonly string Statement = Save("VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    public override Task SaveAsync(AnswerRecord answer, CancellationToken cancellationToken)
    {
        var row = Row(answer);
        return database.Writer
            .WriteAsync(session => session.Execute(Statement, row.Id, row.Question, row.Folded, row.Language, row.Outcome, row.Citations, row.At))
            .WaitAsync(cancellationToken);
    }
}
