using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge;

/// <summary>Settings of section "Knowledge".</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder of the articles; a relative path counts from the content root.</summary>
    [Required]
    public string Path { get; set; } = "knowledge";

    /// <summary>A larger file is reported and left out.</summary>
    [Range(1, int.MaxValue)]
    public int MaxFileBytes { get; set; } = 20_000_000;

    /// <summary>How long the folder must be quiet before it is read again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromSeconds(1);
}
