using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Chat;
using Dapper;

namespace Bot.Storage;

/// <summary>Conversations in SQL, a row each; its texts are JSON, instants Unix milliseconds.</summary>
public sealed class SqlConversations(IDatabase database) : IConversationStore
{
    private const string Matches = $"{ChatKey.Matches} AND user_id = @UserId";

    // Arabic letters stay letters: a third of the length.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var texts = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            $"SELECT texts FROM conversations WHERE {Matches}", Key(conversation), cancellationToken: cancellationToken));
        return texts is null ? [] : JsonSerializer.Deserialize<SaidText[]>(texts, Json)!;
    }

    public Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        var key = ChatKey.Of(conversation.Chat);
        return database.ExecuteAsync(
            """
            INSERT INTO conversations (platform, chat_id, topic_id, user_id, texts, number, at)
            VALUES (@Platform, @ChatId, @TopicId, @UserId, @Texts, @Number, @At)
            ON CONFLICT (platform, chat_id, topic_id, user_id) DO UPDATE SET texts = excluded.texts, number = excluded.number, at = excluded.at
            """,
            new
            {
                key.Platform,
                key.ChatId,
                key.TopicId,
                conversation.UserId,
                Texts = JsonSerializer.Serialize(texts, Json),
                Number = (long)texts.Count,
                At = texts.Count == 0 ? 0 : texts[^1].At.ToUnixTimeMilliseconds(),
            },
            cancellationToken);
    }

    public Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken) =>
        ForgetAsync(Matches, Key(conversation), cancellationToken);

    public Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken) =>
        ForgetAsync("platform = @platform AND user_id = @userId", new { platform, userId }, cancellationToken);

    private Task<int> ForgetAsync(string which, object values, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
            (int)(await connection.QueryAsync<long>($"DELETE FROM conversations WHERE {which} RETURNING number", values, transaction)).Sum(),
        cancellationToken);

    private static object Key(Conversation conversation)
    {
        var chat = ChatKey.Of(conversation.Chat);
        return new { chat.Platform, chat.ChatId, chat.TopicId, conversation.UserId };
    }
}
