using System.Numerics.Tensors;

namespace Bot.Search.Vectors;

/// <summary>
/// How long the sums of the texts' word vectors are, which no question changes: each worked out when it is first asked for, and kept. Safe for
/// concurrent use: two threads may work out the same one; both are equal.
/// </summary>
internal sealed class TextLengths(TermVectors vectors, WordTable words, WordSequences texts)
{
    private readonly float[] _sentences = new float[texts.Count];
    private readonly float[] _passages = new float[texts.Count];

    public float OfSentence(int sentence) => Of(_sentences, sentence, 1);

    /// <summary>Of all the sentences of one passage together.</summary>
    public float OfSentences(int first, int count) => count == 0 ? 0 : Of(_passages, first, count);

    /// <summary>0 stands for one not worked out yet.</summary>
    private float Of(float[] known, int first, int count) => known[first] is > 0 and var length ? length : known[first] = Sum(texts.Range(first, first + count));

    private float Sum(ReadOnlySpan<int> text)
    {
        Span<float> sum = stackalloc float[vectors.Dimensions];
        sum.Clear();
        foreach (var word in text)
        {
            var vector = vectors.Of(words.StemOf(word));
            if (vector.IsKnown)
            {
                TensorPrimitives.MultiplyAdd(vector.Values, vector.Weight, sum, sum);
            }
        }

        return TensorPrimitives.Norm<float>(sum);
    }
}
