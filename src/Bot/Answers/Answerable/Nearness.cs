using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>How near some words come to one other, 0 to 0.9. Immutable.</summary>
/// <param name="toWords">To each of them.</param>
internal sealed class Nearness(float[] toWords)
{
    /// <summary>What a word that only means much the same counts of one that is the same.</summary>
    public const float Trust = 0.9f;

    public ReadOnlySpan<float> ToWords => toWords;

    /// <summary>To the nearest of them.</summary>
    public float Most { get; } = toWords.Length == 0 ? 0 : TensorPrimitives.Max<float>(toWords);

    /// <param name="word">The one.</param>
    /// <param name="vectors">Vectors of words; zeros for a word that has none.</param>
    /// <param name="words">The numbers of those that are compared.</param>
    /// <remarks>Compiled at its best at once, for some thousand words: a process runs code unoptimised at first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Nearness Of(TermVector word, VectorIndex vectors, ReadOnlySpan<int> words)
    {
        var (near, asked) = (new float[words.Length], new QueryVector(word.Values));
        for (var i = 0; i < words.Length; i++)
        {
            near[i] = MathF.Max(0, Trust * vectors.Similarity(words[i], asked));
        }

        return new Nearness(near);
    }
}
