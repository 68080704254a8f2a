namespace Bot.Chat;

/// <summary>What was deleted.</summary>
/// <param name="Phrase">Key of the phrase that names it, with {0} for the count.</param>
public sealed record Forgotten(string Phrase, int Count);
