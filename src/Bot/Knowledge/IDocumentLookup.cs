namespace Bot.Knowledge;

/// <summary>A list of articles that finds one without reading the others.</summary>
public interface IDocumentLookup
{
    /// <summary>Null when there is no such article.</summary>
    Document? Find(string id);
}
