using Bot.Chat;
using Dapper;

namespace Bot.Storage;

/// <summary>What the database keeps about a user: messages set aside and, for a private chat, its subscription and its posts.</summary>
public sealed class SqlPersonalData(IDatabase database) : IPersonalData
{
    private static readonly (string Phrase, string Sql, bool OfChat)[] Kept =
    [
        ("forgot.parked", "DELETE FROM inbox_parked WHERE platform = @Platform AND user_id = @UserId", false),
        ("forgot.subscription", "DELETE FROM subscriptions WHERE platform = @Platform AND chat_id = @ChatId", true),
        ("forgot.settings", "DELETE FROM chat_settings WHERE platform = @Platform AND chat_id = @ChatId", true),
        ("forgot.ratings", "DELETE FROM answer_ratings WHERE rater = @Rater", false),
        ("forgot.posts", "DELETE FROM posts WHERE platform = @Platform AND chat_id = @ChatId", true),
    ];

    public Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken)
    {
        var key = new { request.Chat.Platform, request.Chat.ChatId, request.UserId, Rater = $"{request.Chat.Platform}:{request.UserId}" };
        return database.WriteAsync<IReadOnlyList<Forgotten>>(
            async (connection, transaction) =>
            {
                var forgotten = new List<Forgotten>();
                foreach (var (phrase, sql, _) in Kept.Where(kept => !kept.OfChat || request.IsPrivate))
                {
                    forgotten.Add(new Forgotten(phrase, await connection.ExecuteAsync(sql, key, transaction)));
                }

                return forgotten;
            },
            cancellationToken);
    }
}
