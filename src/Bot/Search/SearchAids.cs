namespace Bot.Search;

/// <summary>What the search has beside the question's own words, each of which can be left out to see what it brings.</summary>
[Flags]
public enum SearchAids
{
    None = 0,

    /// <summary>The embeddings fitted on the texts.</summary>
    Embedding = 1,

    /// <summary>The learned vectors of words.</summary>
    Vectors = 2,

    /// <summary>The learned rankers of passages and sentences.</summary>
    Ranker = 4,

    /// <summary>The glossaries beside the articles.</summary>
    Glossary = 8,

    /// <summary>The known questions beside the articles.</summary>
    Questions = 16,
}
