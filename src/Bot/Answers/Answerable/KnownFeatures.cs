using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>Inputs of the model that tells whether the best sentence answers a question, where it is known what questions it answers.</summary>
internal static class KnownFeatures
{
    /// <summary>Brings sums of idf to about 0 to 1.</summary>
    private const float IdfScale = 8;
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    /// <summary>What <see cref="Of"/> gives, in order; all about 0 to 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", .. Kinds.Select(k => $"kind, {k}"),
        "known for none of the kind", "known for no how or whether", "asks for a number and has none", "asks for a name and has none", "asks for an hour or a day and has none", "counts something else", "leans on what came before",
        "share of a known question of the kind",
        "words asked", "idf", "missing in the passage", "unknown", "missing names and numbers", "nearness to what is missing", "heaviest missing", "first word held", "passage",
        "unanswered", "unanswered of the kind",
    ];

    /// <param name="question">What is asked.</param>
    /// <param name="retrieval">What was found.</param>
    /// <param name="best">The best sentence of it.</param>
    /// <param name="passOver">In training: the unanswered question that is asked.</param>
    public static float[] Of(ReadQuestion question, Retrieval retrieval, Candidate best, string? passOver = null)
    {
        var reading = new KnownReading(question, retrieval, best);
        var features = new List<float>(Names.Count) { 1 };
        features.AddRange(Kinds.Select(k => RankFeatures.Is(k == question.Kind)));
        AddKind(question, retrieval, best, features);
        features.Add(reading.ShareOfKind());
        AddWords(reading, features);
        features.Add(best.Hit.Signals.First(s => s.Name == "passage").Value);
        AddUnanswered(reading, retrieval, best, passOver, features);
        return [.. features];
    }

    private static void AddKind(ReadQuestion question, Retrieval retrieval, Candidate best, List<float> features)
    {
        var isMissing = !best.Known.AnyOfKind;
        features.Add(RankFeatures.Is(isMissing && QuestionReader.IsStrict(question.Text, question.Kind)));
        features.Add(RankFeatures.Is(isMissing && question.Kind is QuestionKind.How or QuestionKind.YesNo));
        features.Add(RankFeatures.Is(question.Kind is QuestionKind.When or QuestionKind.HowMany && !best.Typed));
        features.Add(RankFeatures.Is(question.Kind is QuestionKind.Who or QuestionKind.Name or QuestionKind.Where && !best.Typed));
        features.Add(RankFeatures.Is(question.Kind == QuestionKind.When && !TimeAsked.IsIn(best.View, question.Text)));
        features.Add(RankFeatures.Is(!AskedThing.IsCounted(question, retrieval, best)));
        features.Add(RankFeatures.Is(retrieval.Query.Groups.Any(g => g.FromHistory)));
    }

    private static void AddWords(KnownReading reading, List<float> features)
    {
        var asked = reading.Asked;
        var soft = reading.Held.Zip(reading.Near, MathF.Max).ToArray();
        features.AddRange([MathF.Log(1 + asked.Count) / 3, asked.Idf / IdfScale / 4]);
        features.Add(asked.Missing(reading.HeldByPassage, _ => true) * asked.Idf / IdfScale / 2);
        features.Add(asked.Missing(reading.IsKnown, _ => true) * asked.Idf / IdfScale);
        features.Add(asked.Missing(reading.Held, g => reading.IsTold[g]));
        features.Add(NearMissing(reading));
        features.Add(soft.Zip(asked.Weights, (held, weight) => (1 - held) * weight).DefaultIfEmpty().Max());
        features.Add(reading.First < 0 ? 1 : reading.Held[reading.First]);
    }

    private static float NearMissing(KnownReading reading) =>
        reading.Held.Zip(reading.Near, (held, near) => held < 0.5f ? near : 0).Zip(reading.Asked.Weights, (near, weight) => near * weight).Sum();

    private static void AddUnanswered(KnownReading reading, Retrieval retrieval, Candidate best, string? passOver, List<float> features)
    {
        var likeness = UnansweredQuestions.Of(best.Hit.Unit.Document, retrieval.Index).To(reading.Asked, reading.Question, retrieval.Index, passOver);
        features.AddRange([likeness.Plain, likeness.SoftOfKind]);
    }
}
