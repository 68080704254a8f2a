namespace Bot.Chat;

/// <summary>The platform did not take a message in all its tries, and may take it later.</summary>
public sealed class PlatformDownException(string message, Exception inner) : Exception(message, inner);
