using System.Text.Json;
using Bot.Answers.Log;
using Bot.Caching;
using Bot.Languages;
using Dapper;

namespace Bot.Storage;

/// <summary>Answers in SQL; instants are Unix milliseconds, citations JSON.</summary>
public abstract class SqlAnswerLog(IDatabase database) : IAnswerLog
{
    /// <summary>Answers given again come with the same citations.</summary>
    private readonly Derived<IReadOnlyList<PinnedCitation>, string> written = new();

    public abstract Task SaveAsync(AnswerRecord answer, CancellationToken cancellationToken);

    public async Task<AnswerRecord?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Found>(new CommandDefinition(
            "SELECT id, question, language, outcome, citations, at FROM answers WHERE id = @id", new { id }, cancellationToken: cancellationToken));
        return row?.ToRecord();
    }

    public Task RateAsync(string id, string user, Rating rating, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO answer_ratings (answer_id, rater, rating) SELECT id, @user, @rating FROM answers WHERE id = @id
        ON CONFLICT (answer_id, rater) DO UPDATE SET rating = excluded.rating
        """,
        new { id, user, rating = (int)rating },
        cancellationToken);

    public async Task<AnswerReport> ReportAsync(DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var values = new { Since = since.ToUnixTimeMilliseconds(), Most = most };
        var counts = await connection.QuerySingleAsync<(long Answered, long NotFound, long Good, long Bad)>(Query(Counts));
        return new AnswerReport(
            counts.Answered,
            counts.NotFound,
            counts.Good,
            counts.Bad,
            await QuestionsAsync(Unanswered),
            await QuestionsAsync(Disliked));

        CommandDefinition Query(string sql) => new(sql, values, cancellationToken: cancellationToken);

        async Task<CountedQuestion[]> QuestionsAsync(string sql) =>
            [.. (await connection.QueryAsync<(string Question, long Count)>(Query(sql))).Select(row => new CountedQuestion(row.Question, row.Count))];
    }

    public async Task<IReadOnlyList<AnswerDay>> ByDayAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var days = await connection.QueryAsync<(long Day, long Answered, long NotFound, long Good, long Bad)>(
            new CommandDefinition(ByDay, new { Since = since.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        return [.. days.Select(row => new AnswerDay(DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(row.Day)), row.Answered, row.NotFound, row.Good, row.Bad))];
    }

    /// <param name="rows">An SQL expression with the columns of the table, in their order.</param>
    protected static string Save(string rows) => $"INSERT INTO answers (id, question, folded, language, outcome, citations, at) {rows} ON CONFLICT DO NOTHING";

    private protected AnswerRow Row(AnswerRecord answer) => new(
        answer.Id,
        answer.Question,
        TextAnalyzer.Words(answer.Question),
        answer.Language.Code(),
        answer.Outcome.ToString(),
        written.Of(answer.Citations, citations => JsonSerializer.Serialize(citations, PinnedCitationJson.Readable.IReadOnlyListPinnedCitation)),
        answer.At.ToUnixTimeMilliseconds());

    private const string Counts = """
        SELECT (SELECT count(*) FROM answers WHERE outcome = 'Answered' AND at >= @Since),
               (SELECT count(*) FROM answers WHERE outcome = 'NotFound' AND at >= @Since),
               (SELECT count(*) FROM answer_ratings JOIN answers ON id = answer_id WHERE rating > 0 AND at >= @Since),
               (SELECT count(*) FROM answer_ratings JOIN answers ON id = answer_id WHERE rating < 0 AND at >= @Since)
        """;

    private const string Unanswered = """
        SELECT max(question) AS Question, count(*) AS Count FROM answers
        WHERE outcome = 'NotFound' AND at >= @Since GROUP BY folded ORDER BY count(*) DESC, max(at) DESC LIMIT @Most
        """;

    private const string Disliked = """
        SELECT max(question) AS Question, sum(CASE WHEN rating < 0 THEN 1 ELSE 0 END) AS Count FROM answers JOIN answer_ratings ON id = answer_id
        WHERE at >= @Since GROUP BY folded HAVING sum(rating) < 0 ORDER BY sum(rating), max(at) DESC LIMIT @Most
        """;

    private const string ByDay = """
        SELECT at / 86400000 AS Day,
               count(DISTINCT CASE WHEN outcome = 'Answered' THEN id END) AS Answered,
               count(DISTINCT CASE WHEN outcome = 'NotFound' THEN id END) AS NotFound,
               count(CASE WHEN rating > 0 THEN 1 END) AS Good,
               count(CASE WHEN rating < 0 THEN 1 END) AS Bad
        FROM answers LEFT JOIN answer_ratings ON answer_id = id WHERE at >= @Since GROUP BY at / 86400000 ORDER BY at / 86400000
        """;

    private sealed record Found(string Id, string Question, string Language, string Outcome, string Citations, long At)
    {
        public AnswerRecord ToRecord() => new(
            Id,
            Question,
            LanguageCodes.Parse(Language) ?? Languages.Language.Arabic,
            Enum.Parse<AnswerOutcome>(Outcome),
            JsonSerializer.Deserialize(Citations, PinnedCitationJson.Readable.IReadOnlyListPinnedCitation)!,
            DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
