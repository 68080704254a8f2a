namespace Bot.Evaluation.Answerable;

/// <summary>What is learned from what, and where it goes.</summary>
internal sealed record AnswerableOptions(string[] Squad, string? Distractors, string Date, string Data, string Target);
