namespace Bot.Telegram.Client;

/// <summary>Kinds of message that a user writes; service messages are <see cref="Unknown"/>.</summary>
public enum MessageType
{
    Unknown,
    Text,
    Animation,
    Audio,
    Contact,
    Dice,
    Document,
    Location,
    Photo,
    PaidMedia,
    Poll,
    RichMessage,
    Sticker,
    Story,
    Video,
    VideoNote,
    Voice,
}
