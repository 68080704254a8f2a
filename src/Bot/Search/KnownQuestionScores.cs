using System.Buffers;
using System.Runtime.CompilerServices;

namespace Bot.Search;

/// <summary>How well the questions that sentences are known to answer fit a query.</summary>
internal static class KnownQuestionScores
{
    private const float KeywordShare = 0.7f;

    /// <summary>The best score among each sentence's known questions, by sentence index, ascending; only those above 0.</summary>
    public static List<(int Sentence, float Score)> Of(SearchIndex index, Query query, VectorIndex vectors, QueryVector asked)
    {
        var keywords = index.Parts.Questions.Shares(query);
        var similarities = ArrayPool<float>.Shared.Rent(keywords.Length);
        vectors.Similarities(asked, similarities.AsSpan(0, keywords.Length));
        var best = Best(index, keywords, similarities);
        ArrayPool<float>.Shared.Return(similarities);
        return best;
    }

    /// <remarks>Compiled at its best at once: it looks at some thousand questions for each that is asked.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(int Sentence, float Score)> Best(SearchIndex index, float[] keywords, float[] similarities)
    {
        var questions = index.Units.Questions;
        var scores = new List<(int, float)>(index.Parts.IsLarge ? 0 : index.Sentences.Count);

        // They stand in the order of their sentences.
        for (var q = 0; q < keywords.Length;)
        {
            var (sentence, best) = (questions[q].Sentence, 0f);
            for (; q < keywords.Length && questions[q].Sentence == sentence; q++)
            {
                best = MathF.Max(best, (KeywordShare * keywords[q]) + ((1 - KeywordShare) * MathF.Max(0, similarities[q])));
            }

            if (best > 0)
            {
                scores.Add((sentence, best));
            }
        }

        return scores;
    }
}
