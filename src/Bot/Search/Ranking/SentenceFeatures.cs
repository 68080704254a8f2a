namespace Bot.Search.Ranking;

/// <summary>Inputs of the sentence model.</summary>
internal static class SentenceFeatures
{
    /// <summary>What <see cref="Of"/> gives, in order. Not where it stands: training questions are mostly asked of first sentences, others are not.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "coverage", "sure coverage", "gain of the one before", "gain of the one after", "behind the best", "coverage of the passage", "alone in the passage",
        "keywords", "keywords above the others", "neighbours", "density", "rarest word", "earliness",
        .. RankFeatures.ByKind("wanted kind"), .. RankFeatures.ByKind("density around the wanted kind"), "wanted kind elsewhere",
        "length", "news", "no news",
        "nearness", "nearness behind the best", "nearness to what is missing", "meaning", "meaning behind the best",
        "nearness of what is new", "gain of the first", "coverage by the passage's own weights", "things of the wanted kind",
    ];

    /// <param name="passage">The passage it stands in.</param>
    /// <param name="at">Its number there.</param>
    /// <param name="question">The question both were read for.</param>
    /// <param name="keywords">Keyword scores of the passage's sentences.</param>
    public static float[] Of(PassageReading passage, int at, QuestionReading question, ReadOnlySpan<float> keywords)
    {
        var (sentence, weights) = (passage.Sentences[at], question.Weights);
        var features = new List<float>(Names.Count);
        AddCoverage(passage, at, weights, features);
        AddKeywords(keywords, at, features);
        features.Add(sentence.Neighbours);
        features.Add(sentence.Density);
        features.Add(question.Rarest < 0 ? 0 : sentence.Best[question.Rarest]);
        features.Add(RankFeatures.Earliness(sentence));
        AddTyped(passage, sentence, question, features);
        features.Add(MathF.Log(1 + sentence.Length) / 5);
        features.Add(MathF.Min(sentence.News, 12) / 12f);
        features.Add(RankFeatures.Is(sentence.News <= 1));
        AddMeaning(passage, sentence, features);
        AddWords(passage, at, weights, features);
        return [.. features];
    }

    private static void AddCoverage(PassageReading passage, int at, float[] weights, List<float> features)
    {
        var sentence = passage.Sentences[at];
        features.Add(sentence.Coverage);
        features.Add(sentence.SureCoverage);
        features.Add(RankFeatures.CoverageOfBoth(sentence.Best, Beside(passage, at - 1), weights) - sentence.Coverage);
        features.Add(RankFeatures.CoverageOfBoth(sentence.Best, Beside(passage, at + 1), weights) - sentence.Coverage);
        features.Add(passage.MostCoverage - sentence.Coverage);
        features.Add(RankFeatures.Coverage(passage.Best, weights));
        features.Add(Alone(passage, at, weights));
    }

    /// <summary>The idf of the question's words that no other sentence of the passage holds.</summary>
    private static float Alone(PassageReading passage, int at, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            var elsewhere = 0f;
            for (var s = 0; s < passage.Sentences.Length; s++)
            {
                elsewhere = s == at ? elsewhere : MathF.Max(elsewhere, passage.Sentences[s].Best[g]);
            }

            sum += weights[g] * MathF.Max(0, passage.Sentences[at].Best[g] - elsewhere);
        }

        return sum;
    }

    private static void AddMeaning(PassageReading passage, SentenceReading sentence, List<float> features)
    {
        var own = sentence.Meaning;
        features.Add(own.Nearness);
        features.Add(own.Nearness - passage.MostNearness);
        features.Add(own.Missing);
        features.Add(own.Whole);
        features.Add(own.Whole - passage.MostWhole);
        features.Add(own.News);
    }

    private static void AddWords(PassageReading passage, int at, float[] weights, List<float> features)
    {
        var sentence = passage.Sentences[at];
        features.Add(RankFeatures.CoverageOfBoth(sentence.Best, passage.Sentences[0].Best, weights) - sentence.Coverage);
        features.Add(LocalCoverage(passage, at, weights));
        features.Add(MathF.Log(1 + sentence.Typed.Count));
    }

    /// <summary>Coverage where a word that many sentences of the passage hold counts less.</summary>
    private static float LocalCoverage(PassageReading passage, int at, float[] weights)
    {
        var (sum, all) = (0f, 1e-6f);
        for (var g = 0; g < weights.Length; g++)
        {
            var holders = 0f;
            foreach (var other in passage.Sentences)
            {
                holders += other.Best[g];
            }

            var weight = weights[g] * MathF.Log((passage.Sentences.Length + 1) / (holders + 0.5f));
            sum += MathF.Max(0, weight) * passage.Sentences[at].Best[g];
            all += MathF.Max(0, weight);
        }

        return sum / all;
    }

    private static void AddKeywords(ReadOnlySpan<float> keywords, int at, List<float> features)
    {
        var others = 0f;
        for (var i = 0; i < keywords.Length; i++)
        {
            others = i == at ? others : MathF.Max(others, keywords[i]);
        }

        features.Add(keywords[at]);
        features.Add(keywords[at] - others);
    }

    private static void AddTyped(PassageReading passage, SentenceReading sentence, QuestionReading question, List<float> features)
    {
        RankFeatures.AddByKind(question.Kind, RankFeatures.Is(sentence.Typed.Count > 0), features);
        RankFeatures.AddByKind(question.Kind, sentence.TypedDensity, features);
        features.Add(RankFeatures.Is(sentence.Typed.Count == 0 && passage.HasTyped));
    }

    private static float[]? Beside(PassageReading passage, int at) =>
        at >= 0 && at < passage.Sentences.Length ? passage.Sentences[at].Best : null;
}
