using System.ComponentModel.DataAnnotations;

namespace Bot.Answers;

/// <summary>Settings of the answers a language model writes, section "Writer".</summary>
public sealed class WriterOptions
{
    public const string Section = "Writer";

    /// <summary>Time for writing an answer, a second attempt included; then the extractive answer goes out.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Time for making a follow-up a question of its own; then it is searched as it stands.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan CondenseDeadline { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Time for the line that introduces an event of a post; then the post goes out without.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LineDeadline { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many passages the model is given.</summary>
    [Range(1, 50)]
    public int Passages { get; set; } = 8;

    /// <summary>Bound of their text, about three characters a token.</summary>
    [Range(500, 1_000_000)]
    public int PassageCharacters { get; set; } = 12_000;

    /// <summary>How many statements of the model an answer shows.</summary>
    [Range(1, 20)]
    public int Claims { get; set; } = 4;

    /// <summary>A longer output is cut there.</summary>
    [Range(100, 1_000_000)]
    public int OutputCharacters { get; set; } = 8_000;

    /// <summary>Bound of the earlier messages a follow-up is condensed with, in tokens of about three characters.</summary>
    [Range(10, 100_000)]
    public int HistoryTokens { get; set; } = 400;
}
