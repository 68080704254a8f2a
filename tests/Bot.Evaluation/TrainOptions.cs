namespace Bot.Evaluation;

/// <summary>What is learned from what, and where it goes.</summary>
internal sealed record TrainOptions(string Squad, string? Distractors, string Date, string Data, string Target, bool SpansOnly);
