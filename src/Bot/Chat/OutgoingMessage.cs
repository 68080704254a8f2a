namespace Bot.Chat;

/// <summary>A reply on its way.</summary>
/// <param name="ReplyTo">The message it answers; null when it answers none.</param>
public sealed record OutgoingMessage(ChatAddress Chat, Reply Reply, long? ReplyTo);
