namespace Bot.Chat;

/// <summary>A post did not leave: the platform could not be reached, or kept refusing it for now. It may be sent later.</summary>
public sealed class NotDeliveredException(string message, Exception? inner = null) : Exception(message, inner);
