using Bot.Languages;

namespace Bot.Chat;

/// <summary>A message from a user, whatever the platform.</summary>
/// <param name="Text">Empty when the message holds no text: a picture, a sticker, a voice.</param>
/// <param name="LanguageCode">The user's language as the platform tells it, e.g. "ar" or "en-GB".</param>
/// <param name="Selection">The part of an earlier message that the user selected in replying, if any.</param>
/// <param name="IsByManager">The platform lets only those who manage the chat send this, as in a channel.</param>
public sealed record IncomingMessage(
    ChatAddress Chat,
    long MessageId,
    long UserId,
    string Text,
    string? LanguageCode,
    DateTimeOffset SentAt,
    bool IsPrivate,
    string? Selection = null,
    bool IsByManager = false)
{
    /// <summary>Somebody's screen waits for it and gives up within seconds (a pressed button, an inline query): worked first after a restart.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>What a message without text holds; for one with text, of no meaning.</summary>
    public MessageContent Content { get; init; }

    /// <summary>Set when the message is the press of a button: <see cref="Text"/> is then the button's command.</summary>
    public ButtonPress? Press { get; init; }

    /// <summary>The user has changed an earlier message to this one; its answer changes too.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Nobody wrote it: something has happened to the chat, and <see cref="Text"/> is the command that follows from it. There is no message to reply to.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Set when the bot was called into a chat it has not joined: it may answer once, by this id.</summary>
    public string? GuestQuery { get; init; }

    /// <summary>The language that the chat's settings name; it goes before all other signs.</summary>
    public Language? ChosenLanguage { get; init; }

    /// <summary>The language of the bot's own phrases: the chosen one, else the question's, else the platform's, else Arabic.</summary>
    public Language PhraseLanguage =>
        ChosenLanguage ?? (Text.StartsWith('/') ? null : LanguageDetector.Detect(Text)) ?? LanguageCodes.Parse(LanguageCode) ?? Language.Arabic;

    /// <summary>A reply that consists of one of the bot's phrases.</summary>
    public Reply Phrase(string key, params object[] values) =>
        Reply.Of(PhraseLanguage, values.Length == 0 ? Phrases.Get(PhraseLanguage, key) : Phrases.Format(PhraseLanguage, key, values));
}
