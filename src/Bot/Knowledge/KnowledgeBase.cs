namespace Bot.Knowledge;

/// <summary>Everything read from the knowledge folder at one moment, with what could not be read.</summary>
/// <param name="Version">
/// Lower-case hex SHA-256 over the files' names and contents; equal versions hold equal knowledge. Empty when the
/// folder itself could not be read.
/// </param>
public sealed record KnowledgeBase(
    IReadOnlyList<Document> Documents,
    IReadOnlyList<IngestProblem> Problems,
    string Version)
{
    /// <summary>Null when there is no such article.</summary>
    public Document? Find(string id) => Documents is IDocumentLookup lookup ? lookup.Find(id) : Documents.FirstOrDefault(document => document.Id == id);
}
