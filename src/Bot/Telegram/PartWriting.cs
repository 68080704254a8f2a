using Bot.Chat;

namespace Bot.Telegram;

/// <summary>One message of a reply, about to be written.</summary>
internal sealed record PartWriting(OutgoingMessage Message, TelegramPart Part, InlineKeyboardMarkup? Keyboard, PostAttempt Attempt);
