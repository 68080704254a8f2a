using Bot.Languages;

namespace Bot.Answers;

/// <summary>What a user asks.</summary>
/// <param name="History">The same user's earlier messages in this conversation, oldest first.</param>
/// <param name="Preferred">The reply's language when the question does not tell; Arabic when neither does.</param>
public sealed record Question(string Text, IReadOnlyList<string> History, Language? Preferred = null);
