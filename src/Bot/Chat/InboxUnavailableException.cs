namespace Bot.Chat;

/// <summary>The inbox cannot take or give entries now; nothing was acknowledged.</summary>
public sealed class InboxUnavailableException(string message, Exception inner) : Exception(message, inner);
