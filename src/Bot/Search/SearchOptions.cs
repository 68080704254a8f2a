using System.ComponentModel.DataAnnotations;

namespace Bot.Search;

/// <summary>Settings of the search, section "Search".</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Folder for the saved index, relative to the folder of the settings; empty: nothing is saved.</summary>
    public string IndexPath { get; set; } = "data/index";

    /// <summary>How many passages a search returns.</summary>
    [Range(1, 1000)]
    public int Passages { get; set; } = 10;

    /// <summary>How many sentences a search returns for the answer to be chosen from.</summary>
    [Range(1, 1000)]
    public int Sentences { get; set; } = 30;

    /// <summary>What embeds texts where the section "Embedding" names no model: Fitted on the articles, or WordVectors, learned beforehand.</summary>
    public EmbeddingSource Embedding { get; set; }

    /// <summary>What the search does without, to see what it brings: Embedding, Vectors, Ranker, Glossary, Questions, several with commas.</summary>
    public SearchAids Without { get; set; }
}
