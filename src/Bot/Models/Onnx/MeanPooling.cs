using System.Numerics.Tensors;

namespace Bot.Models.Onnx;

/// <summary>One vector of a text from those of its tokens (N. Reimers and I. Gurevych, "Sentence-BERT", 2019).</summary>
internal static class MeanPooling
{
    /// <param name="vectors">A vector a token, one after the other; padding has vectors too.</param>
    /// <param name="mask">1 for the text's own tokens, 0 for padding.</param>
    /// <returns>The mean of the text's own, of length 1.</returns>
    public static float[] Of(ReadOnlySpan<float> vectors, ReadOnlySpan<long> mask)
    {
        var dimensions = vectors.Length / mask.Length;
        var sum = new float[dimensions];
        for (var t = 0; t < mask.Length; t++)
        {
            if (mask[t] == 1)
            {
                TensorPrimitives.Add(sum, vectors.Slice(t * dimensions, dimensions), sum);
            }
        }

        var length = TensorPrimitives.Norm<float>(sum);
        TensorPrimitives.Divide(sum, length > 0 ? length : 1, sum);
        return sum;
    }
}
