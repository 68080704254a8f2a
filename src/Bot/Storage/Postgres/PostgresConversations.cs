using System.Text;
using Bot.Chat;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Conversations, known while a message is at work and written many at a time.</summary>
public sealed class PostgresConversations(PostgresDatabase database, GroupWriter writer, ChatsAtWork chats) : SqlConversations(database)
{
    private static readonly Func<IEnumerable<ConversationRow>, NpgsqlBatchCommand> Write = all =>
    {
        // A statement can write a row but once: the last counts. In order, so that two never wait for each other.
        ConversationRow[] rows = [.. all.Reverse().DistinctBy(Key).OrderBy(Key)];
        return new NpgsqlBatchCommand(Save("SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)"))
            .With(rows, row => row.Platform).With(rows, row => row.ChatId).With(rows, row => row.TopicId).With(rows, row => row.UserId)
            .With(rows, row => Encoding.UTF8.GetString(row.Texts)).With(rows, row => row.Number).With(rows, row => row.At);
    };

    public override async Task<IReadOnlyList<SaidText>> FindAsync(Conversation conversation, CancellationToken cancellationToken) =>
        chats.Texts(conversation) ?? await base.FindAsync(conversation, cancellationToken);

    public override Task SaveAsync(Conversation conversation, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken)
    {
        chats.End(conversation.Chat);
        return writer.WriteAsync(Write, ConversationRow.Of(conversation, texts)).WaitAsync(cancellationToken);
    }

    public override Task<int> ForgetAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        chats.End(conversation.Chat);
        return base.ForgetAsync(conversation, cancellationToken);
    }

    public override async Task<int> ForgetAsync(string platform, long userId, CancellationToken cancellationToken)
    {
        var count = await base.ForgetAsync(platform, userId, cancellationToken);
        chats.Forget();
        return count;
    }

    private static (string Platform, long ChatId, long TopicId, long UserId) Key(ConversationRow row) => (row.Platform, row.ChatId, row.TopicId, row.UserId);
}
