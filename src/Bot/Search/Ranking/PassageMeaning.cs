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
    /// <param name="index">Where it stands.</param>
    public static float[] Of(int first, PassageReading reading, QuestionReading question, SearchIndex index)
    {
        if (question.Meaning is not { } meaning || index.Lengths is not { } lengths)
        {
            return new float[Names.Count];
        }

        var near = new float[question.Weights.Length];
        var (asked, news) = (new float[near.Length], new float[near.Length]);
        var (best, bestMissing, bestMeaning, whole) = (0f, 0f, 0f, 0f);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var share = Read(index.Parts.Texts[first + s], question.Words, meaning, asked, news);
            TensorPrimitives.Max(asked, news, asked);
            var own = SentenceMeaning.Of(reading.Sentences[s], question, asked, news, Cosine(share, lengths.OfSentence(first + s), meaning.Length));
            reading.Sentences[s].Meaning = own;
            best = MathF.Max(best, own.Nearness);
            bestMissing = MathF.Max(bestMissing, own.Missing);
            bestMeaning = MathF.Max(bestMeaning, own.Whole);
            TensorPrimitives.Max(near, asked, near);
            whole += share;
        }

        var length = lengths.OfSentences(first, reading.Sentences.Length);
        return [Nearness(near, reading.Best, question.Weights), Missing(near, reading.Best, question.Weights), best, bestMissing, Cosine(whole, length, meaning.Length), bestMeaning];
    }

    /// <summary>Sets how near the words that are the question's own, and those that are not, come to each of the question's.</summary>
    /// <returns>The product of their vectors' sum and the question's.</returns>
    private static float Read(ReadOnlySpan<int> text, QuestionWords words, QuestionMeaning meaning, float[] asked, float[] news)
    {
        var share = 0f;
        Array.Clear(asked);
        Array.Clear(news);
        foreach (var number in text)
        {
            ref readonly var word = ref words.Of(number);
            if (word.Meaning >= 0)
            {
                Raise(word.IsAsked ? asked : news, meaning.Near(word.Meaning));
                share += meaning.Share(word.Meaning);
            }
        }

        return share;
    }

    private static void Raise(Span<float> most, ReadOnlySpan<float> values)
    {
        for (var g = 0; g < most.Length; g++)
        {
            most[g] = values[g] > most[g] ? values[g] : most[g];
        }
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

    private static float Cosine(float product, float one, float other) => one > 0 && other > 0 ? product / (one * other) : 0;
}
