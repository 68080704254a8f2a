namespace Bot.Evaluation.Answerable;

/// <summary>A reply to learn from.</summary>
/// <param name="Article">Number of the article it was asked of; articles are kept together when the data is split.</param>
/// <param name="IsRight">Whether it comes from the passage that answers.</param>
internal sealed record AnswerableExample(int Article, float[] Features, bool IsRight)
{
    /// <summary>How much it counts among those of its side.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether the question was asked of another article.</summary>
    public bool IsOffTopic { get; init; }
}
