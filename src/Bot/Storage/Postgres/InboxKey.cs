using Bot.Chat;

namespace Bot.Storage.Postgres;

/// <summary>By which the tables of the inbox know an entry.</summary>
internal readonly record struct InboxKey(string Chat, long Id)
{
    public static InboxKey Of(InboxEntry entry) => new(Of(entry.Message.Chat), entry.Id);

    public static string Of(ChatAddress chat) => $"{chat.Platform}:{chat.ChatId}:{chat.TopicId}";
}
