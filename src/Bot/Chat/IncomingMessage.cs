namespace Bot.Chat;

/// <summary>A message from a user, whatever the platform.</summary>
/// <param name="LanguageCode">The user's language as the platform tells it, e.g. "ar" or "en-GB".</param>
/// <param name="Selection">The part of an earlier message that the user selected in replying, if any.</param>
public sealed record IncomingMessage(
    ChatAddress Chat,
    long MessageId,
    long UserId,
    string Text,
    string? LanguageCode,
    DateTimeOffset SentAt,
    bool IsPrivate,
    string? Selection = null);
