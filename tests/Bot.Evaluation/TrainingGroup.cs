namespace Bot.Evaluation;

/// <summary>One question's candidates.</summary>
/// <param name="Article">Number of the article it was asked of; articles are kept together when the data is split.</param>
/// <param name="Features">Inputs of each candidate.</param>
/// <param name="Base">The score each already has.</param>
/// <param name="Target">How good each is, 0 to 1.</param>
internal sealed record TrainingGroup(int Article, float[][] Features, float[] Base, float[] Target)
{
    /// <summary>How much it counts among the others.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Whether there is something to choose and something right among it.</summary>
    public bool IsUseful => Features.Length > 1 && Target.Max() > 0 && Target.Min() < Target.Max();
}
