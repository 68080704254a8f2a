namespace Bot.Search;

/// <summary>How well the questions that sentences are known to answer fit a query.</summary>
internal static class KnownQuestionScores
{
    private const float KeywordShare = 0.7f;

    /// <summary>The best score among each sentence's known questions, by sentence index; only those above 0.</summary>
    public static Dictionary<int, float> Of(SearchIndex index, Query query, TextVectors vectors, ReadOnlySpan<float> vector)
    {
        var scores = new Dictionary<int, float>();
        var keywords = index.Parts.Questions.Shares(query);
        for (var q = 0; q < keywords.Length; q++)
        {
            var likeness = MathF.Max(0, vectors.Questions.Similarity(q, vector));
            var score = (KeywordShare * keywords[q]) + ((1 - KeywordShare) * likeness);
            var sentence = index.Units.Questions[q].Sentence;
            if (score > scores.GetValueOrDefault(sentence))
            {
                scores[sentence] = score;
            }
        }

        return scores;
    }
}
