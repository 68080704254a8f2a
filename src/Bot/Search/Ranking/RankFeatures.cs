using Bot.Languages;

namespace Bot.Search.Ranking;

/// <summary>Measures that the features of sentences and passages share; all about 0 to 1.</summary>
internal static class RankFeatures
{
    private const float Sure = 0.75f;
    private const int Reach = 4;
    private const float Reversed = 0.7f;

    /// <summary>How much of the question's idf is held, likeness counting in part.</summary>
    public static float Coverage(float[] best, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += weights[g] * best[g];
        }

        return sum;
    }

    /// <summary>How much of the question's idf is held by stems and close words.</summary>
    public static float SureCoverage(float[] best, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += IsSure(best[g]) ? weights[g] : 0;
        }

        return sum;
    }

    /// <summary>Whether a word that is so like one of the question's stands for it.</summary>
    public static bool IsSure(float likeness) => likeness >= Sure;

    /// <summary>How much of the question's idf the two hold together.</summary>
    public static float CoverageOfBoth(float[] one, float[]? other, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += weights[g] * MathF.Max(one[g], other is null ? 0 : other[g]);
        }

        return sum;
    }

    /// <summary>Words that stand next to each other in the question and near each other here, by their idf.</summary>
    public static float Neighbours(SentenceReading sentence, float[] weights)
    {
        Span<float> found = stackalloc float[weights.Length];
        found.Clear();
        foreach (var one in sentence.Matches)
        {
            foreach (var other in sentence.Matches)
            {
                var distance = Math.Abs(other.Position - one.Position);
                if (other.Group == one.Group + 1 && distance is > 0 and <= Reach)
                {
                    found[one.Group] = MathF.Max(found[one.Group], one.Strength * other.Strength / distance * (other.Position > one.Position ? 1 : Reversed));
                }
            }
        }

        var sum = 0f;
        for (var g = 0; g + 1 < weights.Length; g++)
        {
            sum += found[g] * (weights[g] + weights[g + 1]) / 2;
        }

        return sum;
    }

    /// <summary>The idf of numbers and names of the question that are missing.</summary>
    public static float MissingTold(float[] best, QuestionReading question)
    {
        var sum = 0f;
        for (var g = 0; g < best.Length; g++)
        {
            sum += question.Told[g] ? question.Weights[g] * (1 - best[g]) : 0;
        }

        return sum;
    }

    /// <summary>How much of the question's idf stands around a position, nearer words counting more.</summary>
    public static float DensityAt(int position, SentenceReading sentence, float[] weights)
    {
        Span<float> near = stackalloc float[weights.Length];
        near.Clear();
        foreach (var match in sentence.Matches)
        {
            near[match.Group] = MathF.Max(near[match.Group], match.Strength / (1 + (Math.Abs(match.Position - position) / (float)Reach)));
        }

        var sum = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            sum += weights[g] * near[g];
        }

        return sum;
    }

    public static float Is(bool holds) => holds ? 1 : 0;

    /// <summary>Kinds of questions that differ in what answers them.</summary>
    public static readonly string[] Kinds = ["when", "how many", "who", "where", "why", "what"];

    /// <summary>A feature for each of the kinds: the value for the question's own, 0 for the others.</summary>
    public static void AddByKind(QuestionKind kind, float value, List<float> features)
    {
        var own = KindOf(kind);
        for (var k = 0; k < Kinds.Length; k++)
        {
            features.Add(k == own ? value : 0);
        }
    }

    public static IEnumerable<string> ByKind(string name) => Kinds.Select(k => $"{name}, {k}");

    private static int KindOf(QuestionKind kind) => kind switch
    {
        QuestionKind.When => 0,
        QuestionKind.HowMany => 1,
        QuestionKind.Who or QuestionKind.Name => 2,
        QuestionKind.Where => 3,
        QuestionKind.Why or QuestionKind.How => 4,
        _ => 5,
    };

    /// <summary>How early the first of the question's words stands, 1 at the beginning.</summary>
    public static float Earliness(SentenceReading sentence) =>
        sentence.Matches.Count == 0 ? 0 : 1 - (sentence.Matches[0].Position / (float)Math.Max(1, sentence.Length));
}
