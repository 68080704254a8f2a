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
        }
    }

    public SentenceReading Heading { get; }

    public SentenceReading[] Sentences { get; }

    /// <summary>The best likeness to each of the question's words anywhere in it.</summary>
    public float[] Best { get; }

    /// <summary>How near it comes by the learned vectors: <see cref="PassageMeaning.Names"/>.</summary>
    public float[] Meaning { get; private set; } = [];

    public static PassageReading Of(int passage, QuestionReading question, SearchIndex index)
    {
        var (first, end) = (index.Units.FirstSentence[passage], index.Units.FirstSentence[passage + 1]);
        var (texts, words) = (index.Parts.Texts, index.Parts.Words);
        var reading = new PassageReading(
            SentenceReading.Of(texts[index.Sentences.Count + passage], question, words),
            [.. Enumerable.Range(first, end - first).Select(s => SentenceReading.Of(texts[s], question, words))]);
        reading.Meaning = PassageMeaning.Of(first, reading, question, index);
        return reading;
    }

    /// <summary>What <see cref="Features"/> gives, in order. No length: it would tell one source of training passages from another.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "keywords", "best sentence's keywords", "coverage", "sure coverage", "best sentence's coverage", "best sentence's sure coverage",
        "coverage of two sentences", "neighbours", "density", .. RankFeatures.ByKind("density around the wanted kind"),
        "rarest word", "heaviest missing word", "opening", "heading", "missing names and numbers", .. RankFeatures.ByKind("wanted kind"), .. PassageMeaning.Names,
    ];

    /// <summary>Inputs of the passage model.</summary>
    /// <param name="question">The question it was read for.</param>
    /// <param name="keywords">The passage's keyword score.</param>
    /// <param name="sentence">The best keyword score of its sentences.</param>
    public float[] Features(QuestionReading question, float keywords, float sentence)
    {
        var weights = question.Weights;
        var features = new List<float>(32) { keywords, sentence };
        features.Add(RankFeatures.Coverage(Best, weights));
        features.Add(RankFeatures.SureCoverage(Best, weights));
        features.Add(Most(s => s.Coverage));
        features.Add(Most(s => s.SureCoverage));
        features.Add(CoverageOfTwo(weights));
        features.Add(Most(s => s.Neighbours));
        features.Add(Most(s => s.Density));
        RankFeatures.AddByKind(question.Kind, Most(s => s.TypedDensity), features);
        features.Add(question.Rarest < 0 ? 0 : Best[question.Rarest]);
        features.Add(weights.Where((_, g) => Best[g] == 0).DefaultIfEmpty().Max());
        features.Add(OpeningCoverage(weights));
        features.Add(Heading.Coverage);
        features.Add(RankFeatures.MissingTold(Best, question));
        RankFeatures.AddByKind(question.Kind, RankFeatures.Is(Sentences.Any(s => s.Typed.Count > 0)), features);
        features.AddRange(Meaning);
        return [.. features];
    }

    /// <summary>The most that two neighbouring sentences hold together.</summary>
    private float CoverageOfTwo(float[] weights)
    {
        var most = Most(s => s.Coverage);
        for (var s = 1; s < Sentences.Length; s++)
        {
            most = MathF.Max(most, RankFeatures.CoverageOfBoth(Sentences[s - 1].Best, Sentences[s].Best, weights));
        }

        return most;
    }

    private float Most(Func<SentenceReading, float> measure) => Sentences.Length == 0 ? 0 : Sentences.Max(measure);

    /// <summary>How much of the question the first words hold, which name what a passage is about.</summary>
    public float OpeningCoverage(float[] weights)
    {
        var best = new float[weights.Length];
        foreach (var match in Sentences.Take(1).SelectMany(s => s.Matches).Where(m => m.Position < Opening))
        {
            best[match.Group] = MathF.Max(best[match.Group], match.Strength);
        }

        return RankFeatures.Coverage(best, weights);
    }
}
