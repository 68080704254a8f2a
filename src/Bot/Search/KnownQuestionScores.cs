namespace Bot.Search;

/// <summary>How well the questions that sentences are known to answer fit a query.</summary>
internal static class KnownQuestionScores
{
    private const float KeywordShare = 0.7f;

    /// <summary>The best score among each sentence's known questions, by sentence index; only those above 0.</summary>
    public static Dictionary<int, float> Of(SearchIndex index, Query query, VectorIndex vectors, QueryVectors asked)
    {
        var scores = new Dictionary<int, float>();
        var keywords = index.Parts.Questions.Shares(query);
        var questions = index.Units.Questions;

        // They stand in the order of their sentences.
        for (var q = 0; q < keywords.Length;)
        {
            var (sentence, best) = (questions[q].Sentence, 0f);
            for (; q < keywords.Length && questions[q].Sentence == sentence; q++)
            {
                var likeness = MathF.Max(0, vectors.Similarity(q, asked));
                best = MathF.Max(best, (KeywordShare * keywords[q]) + ((1 - KeywordShare) * likeness));
            }

            if (best > 0)
            {
                scores[sentence] = best;
            }
        }

        return scores;
    }
}
