namespace Bot.Knowledge;

/// <summary>The unit of retrieval: one paragraph of one document.</summary>
/// <param name="Index">Position among all passages of a search index, from 0.</param>
public sealed record Passage(int Index, Document Document, Paragraph Paragraph);
