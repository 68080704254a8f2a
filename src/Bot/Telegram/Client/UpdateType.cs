using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

[JsonConverter(typeof(TelegramEnumConverter<UpdateType>))]
public enum UpdateType
{
    Unknown,
    Message,
    InlineQuery,
    CallbackQuery,
    EditedMessage,
    MyChatMember,
    ChannelPost,
    GuestMessage,
    StoppedMessageGeneration,
}
