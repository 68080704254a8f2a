using Bot.Answers.Log;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>The log of answers, written many at a time.</summary>
public sealed class PostgresAnswerLog(PostgresDatabase database, GroupWriter writer) : SqlAnswerLog(database)
{
    private static readonly Func<IEnumerable<AnswerRow>, NpgsqlBatchCommand> Write = all =>
    {
        AnswerRow[] rows = [.. all];
        return new NpgsqlBatchCommand(Save("SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)"))
            .With(rows, row => row.Id).With(rows, row => row.Question).With(rows, row => row.Folded).With(rows, row => row.Language)
            .With(rows, row => row.Outcome).With(rows, row => row.Citations).With(rows, row => row.At);
    };

    public override Task SaveAsync(AnswerRecord answer, CancellationToken cancellationToken) => writer.WriteAsync(Write, Row(answer)).WaitAsync(cancellationToken);
}
