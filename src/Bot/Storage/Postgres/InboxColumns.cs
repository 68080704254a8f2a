using Bot.Chat;

namespace Bot.Storage.Postgres;

/// <summary>Updates as the columns of the table inbox.</summary>
internal sealed class InboxColumns(IEnumerable<IncomingUpdate> all)
{
    private readonly List<IncomingUpdate> updates = [.. all.DistinctBy(update => (update.Message.Chat.Platform, update.Id))];

    public object Parameters(DateTimeOffset now) => new
    {
        Platforms = Column(update => update.Message.Chat.Platform),
        Updates = Column(update => update.Id),
        Chats = Column(update => InboxKey.Of(update.Message.Chat)),
        ChatIds = Column(update => update.Message.Chat.ChatId),
        Topics = Column(update => ChatKey.Of(update.Message.Chat).TopicId),
        Users = Column(update => update.Message.UserId),
        Urgent = Column(update => update.Message.IsUrgent),
        // PostgreSQL keeps every character but U+0000.
        Messages = Column(update => StoredMessage.Write(update.Message).Replace("\\u0000", "\\uFFFD", StringComparison.Ordinal)),
        now,
    };

    private T[] Column<T>(Func<IncomingUpdate, T> value) => [.. updates.Select(value)];
}
