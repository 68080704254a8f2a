using System.ComponentModel.DataAnnotations;

namespace Bot.Storage;

/// <summary>Section "Storage".</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Of SQLite; a relative file counts from the content root, its folder is made when missing.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/isnad.db";
}
