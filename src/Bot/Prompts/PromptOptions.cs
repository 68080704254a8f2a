using System.ComponentModel.DataAnnotations;

namespace Bot.Prompts;

/// <summary>Settings of section "Prompts".</summary>
public sealed class PromptOptions
{
    public const string Section = "Prompts";

    /// <summary>Folder of the prompts, a folder a language below it; a relative path counts from the content root.</summary>
    [Required]
    public string Path { get; set; } = "prompts";
}
