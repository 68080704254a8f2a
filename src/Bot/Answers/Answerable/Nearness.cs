using System.Numerics.Tensors;

namespace Bot.Answers.Answerable;

/// <summary>How near some words come to one other, 0 to 0.9. Immutable.</summary>
/// <param name="toWords">To each of them.</param>
internal sealed class Nearness(float[] toWords)
{
    public ReadOnlySpan<float> ToWords => toWords;

    /// <summary>To the nearest of them.</summary>
    public float Most { get; } = toWords.Length == 0 ? 0 : TensorPrimitives.Max<float>(toWords);
}
