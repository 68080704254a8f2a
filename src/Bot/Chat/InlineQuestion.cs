namespace Bot.Chat;

/// <summary>A question typed in some other chat, to be answered there.</summary>
/// <param name="User">The private chat of whoever types, for its settings.</param>
/// <param name="Text">Empty when nothing is typed yet.</param>
public sealed record InlineQuestion(ChatAddress User, string Text, string? LanguageCode);
