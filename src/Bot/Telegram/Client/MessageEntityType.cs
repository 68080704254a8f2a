using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>The kinds of entity this bot looks at; the others are <see cref="Unknown"/>.</summary>
[JsonConverter(typeof(TelegramEnumConverter<MessageEntityType>))]
public enum MessageEntityType
{
    Unknown,
    Mention,
    TextMention,
    BotCommand,
}
