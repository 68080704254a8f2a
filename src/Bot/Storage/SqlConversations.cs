using Bot.Chat;
using Dapper;

namespace Bot.Storage;

/// <summary>Conversations in SQL, a row each; its texts are JSON, instants Unix milliseconds.</summary>
public abstract class SqlConversations(IDatabase database) : IConversationStore
{
    private const string Matches = $"{ChatKey.Matches} AND user_id = @UserId";

    public virtual async Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var texts = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            $"SELECT texts FROM conversations WHERE {Matches}", Key(conversation), cancellationToken: cancellationToken));
        return ConversationRow.Read(texts);
    }

    public abstract Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken);

    public virtual Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken) =>
        ForgetAsync(Matches, Key(conversation), cancellationToken);

    public virtual Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken) =>
        ForgetAsync("platform = @platform AND user_id = @userId", new { platform, userId }, cancellationToken);

    /// <param name="rows">An SQL expression with the columns of the table, in their order.</param>
    protected static string Save(string rows) => $"""
        INSERT INTO conversations (platform, chat_id, topic_id, user_id, texts, number, at) {rows}
        ON CONFLICT (platform, chat_id, topic_id, user_id) DO UPDATE SET texts = excluded.texts, number = excluded.number, at = excluded.at
        """;

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
