namespace Bot.Search;

/// <summary>What embeds texts for the search where no model of the section "Embedding" does.</summary>
public enum EmbeddingSource
{
    /// <summary>A model fitted on the articles and what is known beside them.</summary>
    Fitted,

    /// <summary>The learned vectors of words.</summary>
    WordVectors,
}
