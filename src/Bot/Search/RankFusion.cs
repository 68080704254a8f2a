namespace Bot.Search;

/// <summary>
/// Weights of the signals. Weighted sums of normalised scores measured 1 to 2 points of R@1 above reciprocal rank fusion of
/// the same lists, on every set tried. Chosen on ARCD's training half, where a signal of the neighbouring sentences beyond their
/// passage's cost two points; the weights of known questions were set by hand.
/// </summary>
internal static class RankFusion
{
    public const float PassageKeywords = 1f;
    public const float PassageBestSentence = 0.1f;
    public const float PassageEmbedding = 0.1f;
    public const float PassageQuestion = 0.5f;
    public const float PassageExpanded = 0.3f;

    public const float SentenceKeywords = 0.6f;
    public const float SentencePassage = 1f;
    public const float SentenceQuestion = 1f;
    public const float SentenceExpanded = 0.6f;
    public const float SentenceEmbedding = 0.1f;
    public const float SentenceContext = 0.25f;
    public const float SentenceLearnedPassage = 1f;
}
