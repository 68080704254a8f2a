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

    /// <summary>
    /// It is fitted to as many answers as misses; of the questions people ask, four in five are taken to have an answer. So many are refused
    /// of the misses on tests/Bot.Evaluation/Data/articles as before there was a model, and far more questions are answered.
    /// </summary>
    private static readonly float Prior = MathF.Log(4);

    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find(Name, AnswerableFeatures.Names));

    /// <summary>The logarithm of the odds; what is taken for granted alone when no model is shipped, as before the first training.</summary>
    public static float LogOdds(Retrieval retrieval, Candidate best) => Prior + (Model.Value?.Score(AnswerableFeatures.Of(retrieval, best)) ?? 0);
}
