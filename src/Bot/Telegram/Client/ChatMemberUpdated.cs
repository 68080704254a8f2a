using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>The bot's own standing in a chat has changed; in private chats, only by being blocked or unblocked.</summary>
public sealed class ChatMemberUpdated
{
    public required Chat Chat { get; set; }
    public required User From { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }

    public required ChatMember OldChatMember { get; set; }
    public required ChatMember NewChatMember { get; set; }
}
