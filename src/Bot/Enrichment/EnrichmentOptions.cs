using System.ComponentModel.DataAnnotations;

namespace Bot.Enrichment;

/// <summary>Settings of section "Enrichment": questions that the language model finds each passage to answer, for the search alone.</summary>
public sealed class EnrichmentOptions
{
    public const string Section = "Enrichment";

    /// <summary>Whether they are made, for articles without a questions file beside them, served from their folder. Costs about one request a passage, once.</summary>
    public bool Enabled { get; set; }

    /// <summary>Folder where they are kept by model and passage; a relative path counts from the content root.</summary>
    [Required]
    public string Path { get; set; } = "data/questions";

    /// <summary>How many questions of a sentence are kept.</summary>
    [Range(1, 20)]
    public int PerSentence { get; set; } = 6;

    /// <summary>Requests at the same time; those for answers are counted apart only by Model:ConcurrentRequests.</summary>
    [Range(1, 100)]
    public int ConcurrentRequests { get; set; } = 2;

    /// <summary>Pause after failures in a row (the model is down, the day's budget is spent) before the rest is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(15);
}
