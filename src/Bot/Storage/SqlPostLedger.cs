using Bot.Chat;
using Bot.OnThisDay;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Bot.Storage;

/// <summary>The ledger in SQL; that a claim succeeds once is the primary key's doing.</summary>
public sealed class SqlPostLedger(IDatabase database) : IPostLedger
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;

    public async Task<bool> TryClaimAsync(
        ChatAddress chat, LocalDate date, IReadOnlyList<string> events, Instant now, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            INSERT INTO posts (platform, chat_id, topic_id, date, state, claimed, events)
            VALUES (@Platform, @ChatId, @TopicId, @Date, @State, @Claimed, @Events) ON CONFLICT DO NOTHING
            """,
            Values(chat, date, PostState.Claimed, now, string.Join(' ', events)),
            cancellationToken) > 0;

    public Task MarkAsync(ChatAddress chat, LocalDate date, PostState state, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"UPDATE posts SET state = @State WHERE {ChatKey.Matches} AND date = @Date", Values(chat, date, state), cancellationToken);

    public Task ReleaseAsync(ChatAddress chat, LocalDate date, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"DELETE FROM posts WHERE {ChatKey.Matches} AND date = @Date AND state = @State", Values(chat, date, PostState.Claimed), cancellationToken);

    public async Task<IReadOnlyList<DoubtfulPost>> TakeAbandonedAsync(Instant claimedBefore, CancellationToken cancellationToken)
    {
        var rows = await database.WriteAsync(
            (connection, transaction) => connection.QueryAsync<(string Platform, long ChatId, long TopicId, string Date)>(
                "UPDATE posts SET state = 'InDoubt' WHERE state = 'Claimed' AND claimed < @Before RETURNING platform, chat_id, topic_id, date",
                new { Before = claimedBefore.ToUnixTimeMilliseconds() },
                transaction),
            cancellationToken);
        return [.. rows.Select(row => new DoubtfulPost(ChatKey.Address(row.Platform, row.ChatId, row.TopicId), Dates.Parse(row.Date).Value))];
    }

    public async Task<IReadOnlyDictionary<string, LocalDate>> ShownAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Date, string Events)>(new CommandDefinition(
            $"SELECT date, events FROM posts WHERE {ChatKey.Matches} AND state <> 'Refused' ORDER BY date", ChatKey.Of(chat), cancellationToken: cancellationToken));
        var shown = new Dictionary<string, LocalDate>();
        foreach (var (date, events) in rows)
        {
            foreach (var key in events.Split(' '))
            {
                shown[key] = Dates.Parse(date).Value;
            }
        }

        return shown;
    }

    private static object Values(ChatAddress chat, LocalDate date, PostState state, Instant claimed = default, string events = "")
    {
        var key = ChatKey.Of(chat);
        return new
        {
            key.Platform,
            key.ChatId,
            key.TopicId,
            Date = Dates.Format(date),
            State = state.ToString(),
            Claimed = claimed.ToUnixTimeMilliseconds(),
            Events = events,
        };
    }
}
