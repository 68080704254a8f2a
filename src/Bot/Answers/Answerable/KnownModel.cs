using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>
/// How likely the best sentence is to answer where questions are known beside its article: a logistic regression that tests/Bot.Evaluation fits
/// on each known question as if it were not known, on the questions that the article does not answer, and on others written for it. One where
/// unanswered questions are listed too, and one for articles without such a list.
/// </summary>
internal static class KnownModel
{
    public const string Name = "known";
    public const string ListedName = "listed";

    private static readonly Lazy<RankModel?> Known = new(() => RankModel.Find(Name, KnownFeatures.Names));
    private static readonly Lazy<RankModel?> Listed = new(() => RankModel.Find(ListedName, KnownFeatures.ListedNames));

    /// <summary>The logarithm of the odds, fitted to hardly more answers than misses (55 to 45); 0 when no model is shipped, as before the first training.</summary>
    public static float LogOdds(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        (IsListed(best.Hit.Unit.Document) ? Listed : Known).Value?.Score(KnownFeatures.Of(question, retrieval, best)) ?? 0;

    /// <summary>Whether questions are listed that the article does not answer.</summary>
    public static bool IsListed(Document document) => document.Unanswered.Count > 0;
}
