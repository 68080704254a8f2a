using System.ComponentModel.DataAnnotations;

namespace Bot.Answers;

/// <summary>Settings of the answers, section "Answer".</summary>
public sealed class AnswerOptions
{
    public const string Section = "Answer";

    /// <summary>Below this confidence, 0 to 1, the reply is that the articles do not say. Higher refuses more.</summary>
    [Range(0.0, 1.0)]
    public double MinimumConfidence { get; set; } = 0.45;

    /// <summary>How many quotations an answer may carry: the one that answers and those that may help.</summary>
    [Range(1, 10)]
    public int MaximumQuotes { get; set; } = 3;
}
