using Bot.Knowledge;

namespace Bot.Search.Ranking;

/// <summary>
/// Reads the best passages again and adds what the learned models make of them, from 0 for the worst of those read. Passages
/// beyond them get 0.
/// </summary>
internal static class LearnedRanker
{
    private const int Read = 40;
    private static readonly Lazy<RankModel?> Passages = new(() => RankModel.Find("passages", PassageReading.FeatureNames));
    private static readonly Lazy<RankModel?> Sentences = new(() => RankModel.Find("sentences", SentenceFeatures.Names));

    public static void Apply(SearchIndex index, Query query, SignalScores scores, Passage? within)
    {
        if (query.Groups.Count == 0)
        {
            return;
        }

        var inputs = RankInputs.Of(index, query, scores, within, Read);
        var passages = Passages.Value is { } p ? Score(p, inputs.Passages, scores.Units.Passages.Length) : new float[scores.Units.Passages.Length];
        var sentences = Sentences.Value is { } s ? Score(s, inputs.Sentences, scores.Units.Sentences.Length) : new float[scores.Units.Sentences.Length];
        scores.Learn(passages, sentences);
    }

    private static float[] Score(RankModel model, List<RankInput> inputs, int count)
    {
        var scores = new float[count];
        var read = inputs.ConvertAll(i => model.Score(i.Features));
        var least = read.Count == 0 ? 0 : read.Min();
        for (var i = 0; i < read.Count; i++)
        {
            scores[inputs[i].Position] = read[i] - least;
        }

        return scores;
    }
}
