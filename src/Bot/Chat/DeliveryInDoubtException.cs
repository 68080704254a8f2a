namespace Bot.Chat;

/// <summary>It is unknown whether a post reached its chat: the connection was cut on the way. It must not be sent again.</summary>
public sealed class DeliveryInDoubtException(string message, Exception? inner = null) : Exception(message, inner);
