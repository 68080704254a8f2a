using Bot.Search.Ranking;

namespace Bot.Answers.Spans;

/// <summary>Chooses the words of a sentence that answer, by a learned model over all its spans.</summary>
internal static class SpanRanker
{
    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find("spans", SpanFeatures.Names));

    /// <summary>All spans that may answer, as token ranges.</summary>
    public static IEnumerable<(int First, int Last)> Spans(SpanReading reading)
    {
        for (var first = 0; first < reading.Count; first++)
        {
            for (var last = first; last < Math.Min(reading.Count, first + SpanFeatures.Longest); last++)
            {
                if (!(reading.View.IsFunction(last) || (first == last && reading.View.Asked[first])))
                {
                    yield return (first, last);
                }
            }
        }
    }

    /// <summary>The best span; null without a model or where the sentence has none.</summary>
    public static (int First, int Last)? Best(SpanReading reading)
    {
        (int First, int Last)? best = null;
        var most = float.MinValue;
        foreach (var span in Model.Value is null ? [] : Spans(reading))
        {
            var score = Model.Value!.Score(SpanFeatures.Of(reading, span.First, span.Last));
            if (score > most)
            {
                (best, most) = (span, score);
            }
        }

        return best;
    }
}
