using System.Numerics.Tensors;
using Bot.Search.Ranking;

namespace Bot.Answers.Spans;

/// <summary>
/// Chooses the words of a sentence that answer. A learned model gives every span its chance to be the answer; chosen is the span whose
/// F-beta with the answer is the most to be expected under these chances (minimum Bayes risk): less often quite wrong than the likeliest, and
/// an answer held whole with a word too many is better than one cut short.
/// </summary>
internal static class SpanRanker
{
    /// <summary>How much log odds one unit of the model's score is: what its training keeps the weight of a base score at.</summary>
    private const float LogOdds = 10;

    /// <summary>How much more recall counts than precision: the square of beta in F-beta.</summary>
    private const float Recall = 2;

    /// <summary>Spans less likely than this add nothing that could be seen.</summary>
    private const float Unlikely = 1e-4f;

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
        var spans = Model.Value is null ? [] : Spans(reading).ToArray();
        return spans.Length == 0 ? null : spans[Choose(spans, Array.ConvertAll(spans, s => Model.Value!.Score(SpanFeatures.Of(reading, s.First, s.Last))))];
    }

    /// <summary>The place of the span with the most F-beta to be expected, given the model's score of each.</summary>
    public static int Choose((int First, int Last)[] spans, float[] scores)
    {
        var chances = new float[scores.Length];
        TensorPrimitives.Multiply(scores, LogOdds, chances);
        TensorPrimitives.SoftMax(chances, chances);
        (int First, int Last, float Chance)[] likely = [.. spans.Zip(chances, (span, chance) => (span.First, span.Last, Chance: chance)).Where(s => s.Chance >= Unlikely)];
        return TensorPrimitives.IndexOfMax(Array.ConvertAll(spans, span => Expected(span, likely)));
    }

    /// <summary>The F-beta of a span's words to be expected.</summary>
    private static float Expected((int First, int Last) span, (int First, int Last, float Chance)[] likely)
    {
        var expected = 0f;
        foreach (var (first, last, chance) in likely)
        {
            expected += chance * FBeta(span, (first, last));
        }

        return expected;
    }

    /// <summary>F-beta of a span's words where another is the answer.</summary>
    private static float FBeta((int First, int Last) span, (int First, int Last) answer)
    {
        var same = Math.Min(span.Last, answer.Last) - Math.Max(span.First, answer.First) + 1;
        return same <= 0 ? 0 : (1 + Recall) * same / (Length(span) + (Recall * Length(answer)));
    }

    private static int Length((int First, int Last) span) => span.Last - span.First + 1;
}
