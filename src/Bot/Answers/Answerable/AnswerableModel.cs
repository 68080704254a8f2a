using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>
/// How likely the best sentence is to answer, by a logistic regression that tests/Bot.Evaluation fits on questions with and without
/// the passage that answers them.
/// </summary>
internal static class AnswerableModel
{
    public const string Name = "answerable";

    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find(Name, AnswerableFeatures.Names));

    /// <summary>The logarithm of the odds; null when no model is shipped.</summary>
    public static float? LogOdds(Retrieval retrieval, Candidate best) => Model.Value?.Score(AnswerableFeatures.Of(retrieval, best));
}
