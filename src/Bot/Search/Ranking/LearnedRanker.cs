using Bot.Knowledge;

namespace Bot.Search.Ranking;

/// <summary>
/// Reads the best passages again and adds what the learned models make of them, from 0 for the worst of those read. Passages
/// beyond them get 0.
/// </summary>
internal static class LearnedRanker
{
    private const int ReadOfFew = 20;
    private const int ReadOfMany = 30;

    /// <summary>Where questions are known, they say more of what answers a question than the models can.</summary>
    private const float KnownShare = 0;

    private static readonly Lazy<RankModel?> Passages = new(() => RankModel.Find("passages", PassageReading.FeatureNames));
    private static readonly Lazy<RankModel?> Sentences = new(() => RankModel.Find("sentences", SentenceFeatures.Names));

    /// <param name="index">What is searched.</param>
    /// <param name="query">For what.</param>
    /// <param name="scores">The signals so far; takes what the models add.</param>
    /// <param name="within">A passage to read in any case.</param>
    /// <param name="useVectors">Whether to look at the learned vectors.</param>
    public static void Apply(SearchIndex index, Query query, SignalScores scores, Passage? within, bool useVectors = true)
    {
        if (query.Groups.Count == 0 || SaysNothing(index))
        {
            return;
        }

        var inputs = RankInputs.Of(index, query, scores, within, index.Parts.IsLarge ? ReadOfMany : ReadOfFew, useVectors);
        var units = scores.Units;
        scores.Learn(
            Score(Passages.Value, inputs.Passages, units.Passages.Length, p => index.Passages[units.Passages[p]].Document),
            Score(Sentences.Value, inputs.Sentences, units.Sentences.Length, s => index.Sentences[units.Sentences[s]].Document));
    }

    /// <summary>Where questions are known for every article, all that is read gets the same.</summary>
    private static bool SaysNothing(SearchIndex index) => KnownShare == 0 && index.Passages.All(passage => passage.Document.Questions.Count > 0);

    private static float[] Score(RankModel? model, List<RankInput> inputs, int count, Func<int, Document> documentOf)
    {
        var scores = new float[count];
        if (model is null || inputs.Count == 0)
        {
            return scores;
        }

        var read = inputs.ConvertAll(i => model.Score(i.Features));
        var mean = read.Average();
        for (var i = 0; i < read.Count; i++)
        {
            read[i] = documentOf(inputs[i].Position).Questions.Count > 0 ? mean + (KnownShare * (read[i] - mean)) : read[i];
        }

        var least = read.Min();
        for (var i = 0; i < read.Count; i++)
        {
            scores[inputs[i].Position] = read[i] - least;
        }

        return scores;
    }
}
