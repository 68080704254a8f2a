using Bot.Languages;

namespace Bot.Search.Ranking;

/// <summary>A sentence read with a question in mind: where it holds the question's words, and where something of the wanted kind.</summary>
internal sealed class SentenceReading
{
    private SentenceReading(int groups)
    {
        Best = new float[groups];
    }

    /// <summary>A word of the sentence that is like one of the question's.</summary>
    public readonly record struct Match(int Position, int Group, float Strength);

    /// <summary>The best likeness to each of the question's words.</summary>
    public float[] Best { get; }

    public List<Match> Matches { get; } = [];

    /// <summary>Positions of words of the wanted kind that are not the question's own.</summary>
    public List<int> Typed { get; } = [];

    /// <summary>How many words.</summary>
    public int Length { get; private set; }

    /// <summary>Words that carry meaning and are not the question's.</summary>
    public int News { get; private set; }

    /// <summary>How much of the question's idf it holds, likeness counting in part.</summary>
    public float Coverage { get; private set; }

    /// <summary>How much of the question's idf it holds by stems and close words.</summary>
    public float SureCoverage { get; private set; }

    /// <summary>The question's neighbouring words that are near each other here, by their idf.</summary>
    public float Neighbours { get; private set; }

    /// <summary>The most of the question's idf around one of its words.</summary>
    public float Density { get; private set; }

    /// <summary>The most of the question's idf around a word of the wanted kind.</summary>
    public float TypedDensity { get; private set; }

    public SentenceMeaning Meaning { get; set; }

    public static SentenceReading Of(ReadOnlySpan<int> sentence, QuestionReading question)
    {
        var reading = new SentenceReading(question.Weights.Length);
        foreach (var word in sentence)
        {
            reading.Add(question.Words.Of(word), question.Wanted);
        }

        reading.Measure(question.Weights);
        return reading;
    }

    private void Measure(float[] weights)
    {
        if (Matches.Count == 0)
        {
            return;
        }

        Coverage = RankFeatures.Coverage(Best, weights);
        SureCoverage = RankFeatures.SureCoverage(Best, weights);
        Neighbours = RankFeatures.Neighbours(this, weights);
        foreach (var match in Matches)
        {
            Density = MathF.Max(Density, RankFeatures.DensityAt(match.Position, this, weights));
        }

        foreach (var position in Typed)
        {
            TypedDensity = MathF.Max(TypedDensity, RankFeatures.DensityAt(position, this, weights));
        }
    }

    private void Add(in QuestionWord word, WordTraits wanted)
    {
        if (word.Group >= 0)
        {
            Best[word.Group] = MathF.Max(Best[word.Group], word.Strength);
            Matches.Add(new Match(Length, word.Group, word.Strength));
        }

        if (!word.IsAsked && (word.Traits & wanted) != 0)
        {
            Typed.Add(Length);
        }

        News += !word.IsAsked && (word.Traits & (WordTraits.Function | WordTraits.Concept)) == 0 ? 1 : 0;
        Length += (word.Traits & WordTraits.Concept) == 0 ? 1 : 0;
    }
}
