using Bot.Answers.Log;
using Bot.Chat;
using Bot.Languages;
using Bot.OnThisDay;
using Bot.Storage;
using Bot.Tests.Support;
using Dapper;
using NodaTime;

namespace Bot.Tests.Conformance;

/// <summary>What every database forgets about a user.</summary>
public abstract class PersonalDataConformance
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 12, 6, 30);

    protected abstract IDatabase Database { get; }

    [DatabaseFact]
    public async Task Only_the_users_own_are_deleted_and_counted()
    {
        await ParkAsync(1, userId: 7);
        await ParkAsync(2, userId: 8);
        var store = new SqlSubscriptionStore(Database);
        var chat = new ChatAddress("telegram", 7);
        await store.SaveAsync(new Subscription(chat, new LocalTime(8, 30), "Africa/Cairo", Language.Arabic, false, Now), Now, default);
        var request = new IncomingMessage(chat, 1, 7, "/forget", "ar", DateTimeOffset.UnixEpoch, IsPrivate: true);
        var inGroup = request with { Chat = new ChatAddress("telegram", -5), IsPrivate = false };

        var data = new SqlPersonalData(Database);
        var log = Database.AnswerLog();
        await log.SaveAsync(new AnswerRecord("a", "متى؟", Language.Arabic, AnswerOutcome.Answered, [], DateTimeOffset.UnixEpoch), default);
        await log.RateAsync("a", "telegram:7", Rating.Bad, default);
        await new SqlChatSettings(Database).SaveAsync(chat, new ChatSettings(Language.English), default);
        Assert.Equal([new Forgotten("forgot.parked", 1), new Forgotten("forgot.ratings", 1)], await data.ForgetAsync(inGroup, default));
        Assert.NotNull(await store.FindAsync(chat, default));
        Assert.Equal([0, 1, 1, 0, 0], (await data.ForgetAsync(request, default)).Select(item => item.Count));
        Assert.Null(await store.FindAsync(chat, default));
        await using var connection = await Database.OpenAsync(default);
        Assert.Equal([8L], await connection.QueryAsync<long>("SELECT user_id FROM inbox_parked"));
    }

    protected abstract string Instant0 { get; }

    private async Task ParkAsync(long id, long userId)
    {
        await using var connection = await Database.OpenAsync(default);
        await connection.ExecuteAsync(
            $"INSERT INTO inbox_parked (id, platform, update_id, chat_id, user_id, message, starts, reason, parked_at) VALUES (@id, 'telegram', @id, 7, @userId, 'x', 0, 'boom', {Instant0})",
            new { id, userId });
    }
}
