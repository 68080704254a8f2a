using System.Numerics.Tensors;
using Bot.Languages;
using Bot.Search.Vectors;

namespace Bot.Evaluation.Vectors;

/// <summary>How well vectors tell which two halves of passages belong together (K. Lee et al., "Latent Retrieval", 2019: inverse cloze).</summary>
internal static class ClozeScore
{
    /// <summary>The share of the first halves whose own second half is the nearest of all.</summary>
    public static float Of(IReadOnlyList<string> texts, WordVectors vectors)
    {
        var halves = texts.Select(text => TextAnalyzer.Tokenize(text).Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text)).ToList())
            .Select(stems => (First: Sum(stems[..(stems.Count / 2)], vectors), Second: Sum(stems[(stems.Count / 2)..], vectors))).ToList();
        var right = 0;
        for (var i = 0; i < halves.Count; i++)
        {
            var likeness = halves.ConvertAll(h => TensorPrimitives.CosineSimilarity<float>(halves[i].First, h.Second));
            right += likeness.IndexOf(likeness.Max()) == i ? 1 : 0;
        }

        return right / MathF.Max(1, halves.Count);
    }

    private static float[] Sum(List<string> stems, WordVectors vectors)
    {
        var (sum, row) = (new float[vectors.Dimensions], new float[vectors.Dimensions]);
        sum[0] = 1e-6f;
        foreach (var stem in stems)
        {
            TensorPrimitives.MultiplyAdd(row, vectors.Read(stem, row), sum, sum);
        }

        return sum;
    }
}
