using System.Numerics.Tensors;

namespace Bot.Search.Ranking;

/// <summary>How near a passage comes to a question's words and to the whole of it by the learned vectors, beyond the letters they share.</summary>
internal static class PassageMeaning
{
    private const float Sure = 0.75f;

    /// <summary>What <see cref="Of"/> gives, in order; all 0 where there are no learned vectors.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "nearness", "nearness to what is missing", "best sentence's nearness", "best sentence's nearness to what it misses", "meaning", "best sentence's meaning",
    ];

    /// <param name="first">The number of the passage's first sentence.</param>
    /// <param name="reading">The passage read for its words.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="texts">The words of each sentence.</param>
    public static float[] Of(int first, PassageReading reading, QuestionReading question, WordSequences texts)
    {
        if (question.Meaning is not { } meaning)
        {
            return new float[Names.Count];
        }

        var (near, whole) = (new float[question.Weights.Length], new float[meaning.Whole.Length]);
        var (best, bestMissing, bestMeaning) = (0f, 0f, 0f);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var (sentenceNear, news, sentenceWhole) = Read(texts[first + s], question, meaning);
            var own = SentenceMeaning.Of(reading.Sentences[s], question, sentenceNear, news, Cosine(sentenceWhole, meaning.Whole));
            reading.Sentences[s].Meaning = own;
            best = MathF.Max(best, own.Nearness);
            bestMissing = MathF.Max(bestMissing, own.Missing);
            bestMeaning = MathF.Max(bestMeaning, own.Whole);
            TensorPrimitives.Max(near, sentenceNear, near);
            TensorPrimitives.Add(whole, sentenceWhole, whole);
        }

        return [Nearness(near, reading.Best, question.Weights), Missing(near, reading.Best, question.Weights), best, bestMissing, Cosine(whole, meaning.Whole), bestMeaning];
    }

    private static (float[] Near, float[] News, float[] Whole) Read(ReadOnlySpan<int> words, QuestionReading question, QuestionMeaning meaning)
    {
        var (near, news, whole) = (new float[question.Weights.Length], new float[question.Weights.Length], new float[meaning.Whole.Length]);
        foreach (var word in words)
        {
            var nearness = meaning.NearnessOf(word);
            if (nearness.Length > 0)
            {
                TensorPrimitives.Max(near, nearness, near);
                var vector = meaning.VectorOf(word);
                TensorPrimitives.MultiplyAdd(vector.Values, vector.Weight, whole, whole);
                if (question.Likeness.Of(word).Strength < SentenceReading.Asked)
                {
                    TensorPrimitives.Max(news, nearness, news);
                }
            }
        }

        return (near, news, whole);
    }

    /// <summary>How much of the question's idf is held by letters or, in part, by what comes near.</summary>
    public static float Nearness(float[] near, float[] best, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += weights[g] * MathF.Max(near[g], best[g]);
        }

        return sum;
    }

    /// <summary>How near it comes to the words that it does not surely hold, by their idf.</summary>
    public static float Missing(float[] near, float[] best, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += best[g] >= Sure ? 0 : weights[g] * near[g];
        }

        return sum;
    }

    private static float Cosine(float[] one, float[] other)
    {
        var lengths = TensorPrimitives.Norm<float>(one) * TensorPrimitives.Norm<float>(other);
        return lengths > 0 ? TensorPrimitives.Dot<float>(one, other) / lengths : 0;
    }
}
