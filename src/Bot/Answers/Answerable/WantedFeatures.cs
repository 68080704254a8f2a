using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>Whether what is asked for, a date, a number, a name, stands in the best sentence and its passage, and near the question's words.</summary>
internal static class WantedFeatures
{
    /// <summary>What <see cref="Of"/> gives, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "asks for a date and has none", "asks for a number and has none", "asks for an hour or a day and has none", "counts something else",
        .. RankFeatures.ByKind("density around the wanted kind"), .. RankFeatures.ByKind("wanted kind in the sentence"), .. RankFeatures.ByKind("wanted kind"),
    ];

    public static float[] Of(Retrieval retrieval, Candidate best, AnswerReading reading)
    {
        var kind = reading.Question.Kind;
        var isWhen = kind == QuestionKind.When;
        var features = new List<float>(Names.Count)
        {
            RankFeatures.Is(isWhen && !TypedSpans.Dates(best.View).Any()),
            RankFeatures.Is(kind == QuestionKind.HowMany && !TypedSpans.Numbers(best.View).Any()),
            RankFeatures.Is(isWhen && !TimeAsked.IsIn(best.View, reading.Query.Text)),
            RankFeatures.Is(!AskedThing.IsCounted(kind, retrieval, best)),
        };
        RankFeatures.AddByKind(kind, reading.Sentence.TypedDensity, features);
        RankFeatures.AddByKind(kind, RankFeatures.Is(reading.Sentence.Typed.Count > 0), features);
        RankFeatures.AddByKind(kind, RankFeatures.Is(reading.Passage.HasTyped), features);
        return [.. features];
    }
}
