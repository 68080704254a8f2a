namespace Bot.Chat;

/// <summary>The platform has refused a message for good: the user blocked the bot, the chat is gone, the message is malformed.</summary>
public sealed class UndeliverableException(string message, Exception? inner = null) : Exception(message, inner);
