using System.ComponentModel.DataAnnotations;

namespace Bot.Storage;

/// <summary>Section "Storage".</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>"Data Source=…" for SQLite (a relative file counts from the content root, its folder is made when missing), "Host=…" for PostgreSQL.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/isnad.db";

    /// <summary>
    /// Whether an update is confirmed to the platform only when it would survive a power cut too (an fsync for each batch).
    /// False: it survives the end of the process, whatever the cause, but not the machine's. PostgreSQL decides by its own settings.
    /// </summary>
    public bool SurvivesPowerCut { get; set; } = true;

    /// <summary>How long the id of an update is kept, to know one that comes again. Below a week: then Telegram may count anew.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "6.00:00:00")]
    public TimeSpan UpdateMemory { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long messages set aside are kept, with their text.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan ParkedMemory { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Pause between two sweeps for what is older than that.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause after the database has failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>With PostgreSQL, how long an instance must be gone before others take its chats over.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LeaseGrace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// With PostgreSQL, folder of this machine in which is noted what was answered until the database has it, for the process that follows one that
    /// was killed; a relative path counts from the content root. Empty: not noted, and more is answered again.
    /// </summary>
    public string WorkPath { get; set; } = "data/work";

    internal bool IsPostgres => ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
