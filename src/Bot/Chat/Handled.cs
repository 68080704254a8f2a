namespace Bot.Chat;

/// <summary>What has become of a message.</summary>
/// <param name="Reason">Why it is to be set aside; null when it is done.</param>
public readonly record struct Handled(MessageOutcome Outcome, string? Reason = null);
