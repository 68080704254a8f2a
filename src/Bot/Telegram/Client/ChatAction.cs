using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

[JsonConverter(typeof(TelegramEnumConverter<ChatAction>))]
public enum ChatAction
{
    Unknown,
    Typing,
}
