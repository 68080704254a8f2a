using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge;

/// <summary>Settings of section "Knowledge".</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder of the articles; a relative path counts from the content root.</summary>
    [Required]
    public string Path { get; set; } = "knowledge";

    /// <summary>Folder for the texts of all revisions served, for citations of texts edited since; empty: none are kept.</summary>
    public string RevisionsPath { get; set; } = "data/revisions";

    /// <summary>"Host=…": the articles and their index are read from this PostgreSQL as questions need them, for a corpus larger than memory; the command "index" fills it from the folder. Empty: all in memory.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Characters of the articles of such a database that are kept in memory once read.</summary>
    [Range(1, long.MaxValue)]
    public long CacheCharacters { get; set; } = 50_000_000;

    /// <summary>A larger file is reported and left out.</summary>
    [Range(1, int.MaxValue)]
    public int MaxFileBytes { get; set; } = 20_000_000;

    /// <summary>How often the folder is looked at; an edit is read once the folder stayed unchanged from one look to the next.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(2);
}
