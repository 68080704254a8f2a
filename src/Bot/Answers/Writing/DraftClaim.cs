namespace Bot.Answers.Writing;

/// <summary>A statement as the model wrote it; nothing of it is checked.</summary>
/// <param name="Sources">Numbers it cites, in order; empty when it cites none.</param>
/// <param name="Quote">The words it says stand there; empty when it gives none.</param>
internal sealed record DraftClaim(string Text, IReadOnlyList<int> Sources, string Quote);
