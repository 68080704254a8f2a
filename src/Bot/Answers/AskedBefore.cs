using Bot.Languages;

namespace Bot.Answers;

/// <summary>All that an extractive answer depends on besides the index.</summary>
/// <param name="Earlier">The earlier message that the question leans on; null when it stands on its own.</param>
internal sealed record AskedBefore(string Text, Language Language, string? Earlier);
