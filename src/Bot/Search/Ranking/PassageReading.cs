using System.Numerics.Tensors;

namespace Bot.Search.Ranking;

/// <summary>A passage read with a question in mind.</summary>
internal sealed class PassageReading
{
    private const int Opening = 8;

    private PassageReading(SentenceReading heading, SentenceReading[] sentences)
    {
        (Heading, Sentences) = (heading, sentences);
        Best = (float[])heading.Best.Clone();
        foreach (var sentence in sentences)
        {
            TensorPrimitives.Max(Best, sentence.Best, Best);
            HasTyped |= sentence.Typed.Count > 0;
        }

        MostCoverage = Most(s => s.Coverage);
    }

    public SentenceReading Heading { get; }

    public SentenceReading[] Sentences { get; }

    /// <summary>The best likeness to each of the question's words anywhere in it.</summary>
    public float[] Best { get; }

    /// <summary>Whether a sentence has something of the wanted kind.</summary>
    public bool HasTyped { get; }

    /// <summary>The most of the question's idf that a sentence holds.</summary>
    public float MostCoverage { get; }

    /// <summary>How near the nearest sentence comes to the question's words by the learned vectors.</summary>
    public float MostNearness { get; private set; }

    /// <summary>The most that a sentence as a whole is like the question by them.</summary>
    public float MostWhole { get; private set; }

    /// <summary>How near it comes by the learned vectors: <see cref="PassageMeaning.Names"/>.</summary>
    public float[] Meaning { get; private set; } = [];

    public static PassageReading Of(int passage, QuestionReading question, SearchIndex index)
    {
        var (first, end) = (index.Units.FirstSentence[passage], index.Units.FirstSentence[passage + 1]);
        var texts = index.Parts.Texts;
        var sentences = new SentenceReading[end - first];
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = SentenceReading.Of(texts[first + s], question);
        }

        var reading = new PassageReading(SentenceReading.Of(texts[index.Sentences.Count + passage], question), sentences);
        reading.Meaning = PassageMeaning.Of(first, reading, question, index);
        reading.MostNearness = reading.Most(s => s.Meaning.Nearness);
        reading.MostWhole = reading.Most(s => s.Meaning.Whole);
        return reading;
    }

    /// <summary>What <see cref="Features"/> gives, in order. No length: it would tell one source of training passages from another.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "keywords", "best sentence's keywords", "coverage", "sure coverage", "best sentence's coverage", "best sentence's sure coverage",
        "coverage of two sentences", "neighbours", "density", .. RankFeatures.ByKind("density around the wanted kind"),
        "rarest word", "heaviest missing word", "opening", "heading", "missing names and numbers", .. RankFeatures.ByKind("wanted kind"), .. PassageMeaning.Names,
        .. QuestionWordClasses.Names.Select(name => $"coverage of {name}"),
    ];

    /// <summary>Inputs of the passage model.</summary>
    /// <param name="question">The question it was read for.</param>
    /// <param name="keywords">The passage's keyword score.</param>
    /// <param name="sentence">The best keyword score of its sentences.</param>
    public float[] Features(QuestionReading question, float keywords, float sentence)
    {
        var weights = question.Weights;
        var features = new List<float>(FeatureNames.Count) { keywords, sentence };
        features.Add(RankFeatures.Coverage(Best, weights));
        features.Add(RankFeatures.SureCoverage(Best, weights));
        features.Add(MostCoverage);
        features.Add(Most(s => s.SureCoverage));
        features.Add(CoverageOfTwo(weights));
        features.Add(Most(s => s.Neighbours));
        features.Add(Most(s => s.Density));
        RankFeatures.AddByKind(question.Kind, Most(s => s.TypedDensity), features);
        features.Add(question.Rarest < 0 ? 0 : Best[question.Rarest]);
        features.Add(HeaviestMissing(weights));
        features.Add(OpeningCoverage(weights));
        features.Add(Heading.Coverage);
        features.Add(RankFeatures.MissingTold(Best, question));
        RankFeatures.AddByKind(question.Kind, RankFeatures.Is(HasTyped), features);
        features.AddRange(Meaning);
        features.AddRange(question.Parts.Select(part => RankFeatures.Coverage(Best, part)));
        return [.. features];
    }

    /// <summary>The most that two neighbouring sentences hold together.</summary>
    private float CoverageOfTwo(float[] weights)
    {
        var most = MostCoverage;
        for (var s = 1; s < Sentences.Length; s++)
        {
            most = MathF.Max(most, RankFeatures.CoverageOfBoth(Sentences[s - 1].Best, Sentences[s].Best, weights));
        }

        return most;
    }

    private float HeaviestMissing(float[] weights)
    {
        var heaviest = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            heaviest = Best[g] == 0 ? MathF.Max(heaviest, weights[g]) : heaviest;
        }

        return heaviest;
    }

    private float Most(Func<SentenceReading, float> measure)
    {
        var most = Sentences.Length == 0 ? 0 : float.NegativeInfinity;
        foreach (var sentence in Sentences)
        {
            most = MathF.Max(most, measure(sentence));
        }

        return most;
    }

    /// <summary>How much of the question the first words hold, which name what a passage is about.</summary>
    public float OpeningCoverage(float[] weights)
    {
        var best = new float[weights.Length];
        foreach (var match in Sentences.Length == 0 ? [] : Sentences[0].Matches)
        {
            best[match.Group] = match.Position < Opening ? MathF.Max(best[match.Group], match.Strength) : best[match.Group];
        }

        return RankFeatures.Coverage(best, weights);
    }
}
