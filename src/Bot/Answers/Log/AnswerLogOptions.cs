using System.ComponentModel.DataAnnotations;

namespace Bot.Answers.Log;

/// <summary>Section "AnswerLog".</summary>
public sealed class AnswerLogOptions
{
    public const string Section = "AnswerLog";

    /// <summary>How long answers are kept, with their questions but without their users; their buttons open sources as long.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(365);
}
