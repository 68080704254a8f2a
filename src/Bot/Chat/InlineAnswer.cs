namespace Bot.Chat;

/// <summary>One of the answers offered; the reply is a complete message with its source.</summary>
/// <param name="Title">What its user sees in the list before choosing.</param>
public sealed record InlineAnswer(string Title, string Description, Reply Reply);
