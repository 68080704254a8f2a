using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

[JsonConverter(typeof(TelegramEnumConverter<ParseMode>))]
public enum ParseMode
{
    None,

    [JsonStringEnumMemberName("HTML")]
    Html,
}
