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

    /// <summary>It is fitted to as many answers as misses; of the questions people ask, three in four are taken to have an answer.</summary>
    private static readonly float Prior = MathF.Log(3);

    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find(Name, AnswerableFeatures.Names));

    /// <summary>The logarithm of the odds; what is taken for granted alone when no model is shipped, as before the first training.</summary>
    public static float LogOdds(Retrieval retrieval, Candidate best) => Prior + (Model.Value?.Score(AnswerableFeatures.Of(retrieval, best)) ?? 0);
}
