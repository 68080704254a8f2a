using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Bot.Storage;

/// <summary>Subscriptions in SQL; instants are Unix milliseconds.</summary>
public sealed class SqlSubscriptionStore(IDatabase database) : ISubscriptionStore
{
    private const string Columns = "platform, chat_id AS chatId, topic_id AS topicId, time, zone, language, only_anniversaries AS onlyAnniversaries, since";

    public async Task<Subscription?> FindAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM subscriptions WHERE {ChatKey.Matches}", ChatKey.Of(chat), cancellationToken: cancellationToken));
        return row?.ToSubscription();
    }

    public Task SaveAsync(Subscription subscription, Instant next, CancellationToken cancellationToken)
    {
        var chat = ChatKey.Of(subscription.Chat);
        return database.ExecuteAsync(
            """
            INSERT INTO subscriptions (platform, chat_id, topic_id, time, zone, language, only_anniversaries, since, next)
            VALUES (@Platform, @ChatId, @TopicId, @Time, @ZoneId, @Language, @OnlyAnniversaries, @Since, @Next)
            ON CONFLICT (platform, chat_id, topic_id) DO UPDATE SET
                time = excluded.time, zone = excluded.zone, language = excluded.language,
                only_anniversaries = excluded.only_anniversaries, since = excluded.since, next = excluded.next
            """,
            new
            {
                chat.Platform,
                chat.ChatId,
                chat.TopicId,
                Time = LocalTimePattern.ExtendedIso.Format(subscription.Time),
                subscription.ZoneId,
                Language = subscription.Language.Code(),
                OnlyAnniversaries = subscription.OnlyAnniversaries ? 1L : 0L,
                Since = subscription.Since.ToUnixTimeMilliseconds(),
                Next = next.ToUnixTimeMilliseconds(),
            },
            cancellationToken);
    }

    public async Task<bool> RemoveAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        await database.ExecuteAsync($"DELETE FROM subscriptions WHERE {ChatKey.Matches}", ChatKey.Of(chat), cancellationToken) > 0;

    public async Task<IReadOnlyList<Subscription>> DueAsync(Instant now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM subscriptions WHERE next <= @Now ORDER BY next", new { Now = now.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToSubscription())];
    }

    public Task PostponeAsync(ChatAddress chat, Instant next, CancellationToken cancellationToken)
    {
        var key = ChatKey.Of(chat);
        return database.ExecuteAsync(
            $"UPDATE subscriptions SET next = @Next WHERE {ChatKey.Matches}",
            new { key.Platform, key.ChatId, key.TopicId, Next = next.ToUnixTimeMilliseconds() },
            cancellationToken);
    }

    private sealed record Row(string Platform, long ChatId, long TopicId, string Time, string Zone, string Language, long OnlyAnniversaries, long Since)
    {
        public Subscription ToSubscription() => new(
            ChatKey.Address(Platform, ChatId, TopicId),
            LocalTimePattern.ExtendedIso.Parse(Time).Value,
            Zone,
            LanguageCodes.Parse(Language) ?? Languages.Language.Arabic,
            OnlyAnniversaries != 0,
            Instant.FromUnixTimeMilliseconds(Since));
    }
}
