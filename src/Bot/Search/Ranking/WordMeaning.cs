namespace Bot.Search.Ranking;

/// <summary>What a word has to do with a question by the learned vectors.</summary>
/// <param name="Near">Its cosine to each of the question's words, 0 at least.</param>
/// <param name="Share">Its weighted vector times the question's whole.</param>
internal sealed record WordMeaning(float[] Near, float Share);
