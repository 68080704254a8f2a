using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

public sealed class Message
{
    [JsonPropertyName("message_id")]
    public int Id { get; set; }

    public int? MessageThreadId { get; set; }

    /// <summary>The message stands in a topic; without it, a thread id is only a chain of replies.</summary>
    public bool IsTopicMessage { get; set; }

    public User? From { get; set; }

    /// <summary>Set when a chat speaks rather than a user: a channel, or the group itself for an administrator who stays anonymous.</summary>
    public Chat? SenderChat { get; set; }

    /// <summary>A channel's post, passed on to the group where it is discussed.</summary>
    public bool IsAutomaticForward { get; set; }

    /// <summary>The bot by whose inline result the message came about.</summary>
    public User? ViaBot { get; set; }

    /// <summary>Messages of one album share it.</summary>
    public string? MediaGroupId { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? EditDate { get; set; }

    /// <summary>By which a message to a guest bot is answered.</summary>
    public string? GuestQueryId { get; set; }

    public required Chat Chat { get; set; }

    public Message? ReplyToMessage { get; set; }

    public TextQuote? Quote { get; set; }

    public string? Text { get; set; }

    public MessageEntity[]? Entities { get; set; }

    public string? Caption { get; set; }

    public MessageEntity[]? CaptionEntities { get; set; }

    public long? MigrateToChatId { get; set; }

    public long? MigrateFromChatId { get; set; }

    // The content of these is of no use here, only that it is there.
    public JsonElement? Animation { get; set; }
    public JsonElement? Audio { get; set; }
    public JsonElement? Contact { get; set; }
    public JsonElement? Dice { get; set; }
    public JsonElement? Document { get; set; }
    public JsonElement? Location { get; set; }
    public JsonElement? Photo { get; set; }
    public JsonElement? PaidMedia { get; set; }
    public JsonElement? Poll { get; set; }
    public JsonElement? RichMessage { get; set; }
    public JsonElement? Sticker { get; set; }
    public JsonElement? Story { get; set; }
    public JsonElement? Video { get; set; }
    public JsonElement? VideoNote { get; set; }
    public JsonElement? Voice { get; set; }

    /// <summary>The text, or the words under a picture; empty for neither.</summary>
    [JsonIgnore]
    public string Words => Text ?? Caption ?? "";

    [JsonIgnore]
    public MessageType Type => this switch
    {
        { Text: not null } => MessageType.Text,
        { Animation: not null } => MessageType.Animation,
        { Audio: not null } => MessageType.Audio,
        { Contact: not null } => MessageType.Contact,
        { Dice: not null } => MessageType.Dice,
        { Document: not null } => MessageType.Document,
        { Location: not null } => MessageType.Location,
        { Photo: not null } => MessageType.Photo,
        { PaidMedia: not null } => MessageType.PaidMedia,
        { Poll: not null } => MessageType.Poll,
        { RichMessage: not null } => MessageType.RichMessage,
        { Sticker: not null } => MessageType.Sticker,
        { Story: not null } => MessageType.Story,
        { Video: not null } => MessageType.Video,
        { VideoNote: not null } => MessageType.VideoNote,
        { Voice: not null } => MessageType.Voice,
        _ => MessageType.Unknown,
    };
}
