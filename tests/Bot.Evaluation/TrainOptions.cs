namespace Bot.Evaluation;

/// <summary>What is learned from what, and where it goes.</summary>
internal sealed record TrainOptions(string Squad, IReadOnlyList<FurtherQuestions> Also, string? Distractors, string Date, string Data, string Target, string? Only)
{
    /// <param name="model">passages or sentences.</param>
    public bool Learns(string model) => Only is null || Only == model;
}
