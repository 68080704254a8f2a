using Bot.Knowledge;

namespace Bot.Search.Ranking;

/// <summary>The inputs of the models for the passages worth reading again, and for their sentences.</summary>
internal sealed record RankInputs(List<RankInput> Passages, List<RankInput> Sentences)
{
    /// <param name="read">How many passages to read.</param>
    /// <param name="within">A passage to read in any case.</param>
    /// <param name="useVectors">Whether to look at the learned vectors.</param>
    public static RankInputs Of(SearchIndex index, Query query, SignalScores scores, Passage? within, int read, bool useVectors = true)
    {
        var question = new QuestionReading(query, index, useVectors);
        var inputs = new RankInputs([], []);
        var chosen = Best(scores, read, within is null ? -1 : Array.BinarySearch(scores.Units.Passages, within.Index));
        foreach (var p in chosen)
        {
            inputs.Add(p, PassageReading.Of(scores.Units.Passages[p], question, index), question, scores);
        }

        return inputs;
    }

    private void Add(int p, PassageReading passage, QuestionReading question, SignalScores scores)
    {
        Passages.Add(new RankInput(p, passage.Features(question, scores.PassageKeywords(p), scores.BestSentenceKeywords(p))));
        var first = scores.Units.FirstOf(p);
        var keywords = scores.SentenceKeywords(first, passage.Sentences.Length);
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            Sentences.Add(new RankInput(first + s, SentenceFeatures.Of(passage, s, question, keywords)));
        }
    }

    private static List<int> Best(SignalScores scores, int read, int within)
    {
        var best = TopOf.All(scores.Units.Passages.Length, read, scores.PassageScore);
        if (within >= 0 && !best.Contains(within))
        {
            best.Add(within);
        }

        return best;
    }
}
