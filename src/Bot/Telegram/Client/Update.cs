using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>Something that happened; of the kinds, at most one is set. None is set when the kind is not known here.</summary>
public sealed class Update
{
    [JsonPropertyName("update_id")]
    public int Id { get; set; }

    [JsonConverter(typeof(TolerantConverter<Message>))]
    public Message? Message { get; set; }

    [JsonConverter(typeof(TolerantConverter<Message>))]
    public Message? EditedMessage { get; set; }

    [JsonConverter(typeof(TolerantConverter<Message>))]
    public Message? ChannelPost { get; set; }

    [JsonConverter(typeof(TolerantConverter<Message>))]
    public Message? GuestMessage { get; set; }

    [JsonConverter(typeof(TolerantConverter<CallbackQuery>))]
    public CallbackQuery? CallbackQuery { get; set; }

    [JsonConverter(typeof(TolerantConverter<InlineQuery>))]
    public InlineQuery? InlineQuery { get; set; }

    [JsonConverter(typeof(TolerantConverter<ChatMemberUpdated>))]
    public ChatMemberUpdated? MyChatMember { get; set; }

    [JsonConverter(typeof(TolerantConverter<MessageGenerationStopped>))]
    public MessageGenerationStopped? StoppedMessageGeneration { get; set; }

    [JsonIgnore]
    public UpdateType Type => this switch
    {
        { Message: not null } => UpdateType.Message,
        { EditedMessage: not null } => UpdateType.EditedMessage,
        { ChannelPost: not null } => UpdateType.ChannelPost,
        { GuestMessage: not null } => UpdateType.GuestMessage,
        { CallbackQuery: not null } => UpdateType.CallbackQuery,
        { InlineQuery: not null } => UpdateType.InlineQuery,
        { MyChatMember: not null } => UpdateType.MyChatMember,
        { StoppedMessageGeneration: not null } => UpdateType.StoppedMessageGeneration,
        _ => UpdateType.Unknown,
    };
}
