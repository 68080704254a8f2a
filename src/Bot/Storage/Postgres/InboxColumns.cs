using Bot.Chat;

namespace Bot.Storage.Postgres;

/// <summary>Updates as the columns of the table inbox.</summary>
internal sealed class InboxColumns(IReadOnlyList<IncomingUpdate> updates)
{
    public object Parameters(DateTimeOffset now) => new
    {
        Platforms = Column(update => update.Message.Chat.Platform),
        Updates = Column(update => update.Id),
        Chats = Column(update => Key(update.Message.Chat)),
        ChatIds = Column(update => update.Message.Chat.ChatId),
        Users = Column(update => update.Message.UserId),
        Urgent = Column(update => update.Message.IsUrgent),
        // PostgreSQL keeps every character but U+0000.
        Messages = Column(update => StoredMessage.Write(update.Message).Replace("\\u0000", "\\uFFFD", StringComparison.Ordinal)),
        now,
    };

    private static string Key(ChatAddress chat) => $"{chat.Platform}:{chat.ChatId}:{chat.TopicId}";

    private T[] Column<T>(Func<IncomingUpdate, T> value) => [.. updates.Select(value)];
}
