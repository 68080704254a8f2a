using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

[JsonConverter(typeof(TelegramEnumConverter<ChatType>))]
public enum ChatType
{
    Unknown,
    Private,
    Group,
    Channel,
    Supergroup,
}
