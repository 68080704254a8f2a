using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>
/// How likely the best sentence is to answer, by a logistic regression that tests/Bot.Evaluation fits on questions with and without
/// the passage that answers them. One for a folder of many passages, and one for few, as of an article that comes alone: it has learned from
/// articles alone and some together, from questions as people ask them, and from questions on anything else.
/// </summary>
internal static class AnswerableModel
{
    public const string Name = "answerable";
    public const string FewName = "few";

    /// <summary>Most passages that count as few: the other model, which has learned from many, is better from there on.</summary>
    private const int Few = 200;

    private static readonly float IdfAmongFew = KeywordIndex.Idf(Few, 0);

    /// <summary>
    /// It is fitted to as many answers as misses; of the questions people ask, four in five are taken to have an answer. Chosen on
    /// tests/Bot.Evaluation/Data/articles (railway, lighthouse), when it was asked of few passages too.
    /// </summary>
    private static readonly float Prior = MathF.Log(4);

    /// <summary>Three in four, by what the articles in tests/Bot.Evaluation/Data/articles and those left out of its folder learn keep and decline.</summary>
    private static readonly float FewPrior = MathF.Log(3);

    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find(Name, AnswerableFeatures.Names));
    private static readonly Lazy<RankModel?> FewModel = new(() => RankModel.Find(FewName, AnswerableFeatures.FewNames));

    /// <summary>The logarithm of the odds; what is taken for granted alone when no model is shipped, as before the first training.</summary>
    public static float LogOdds(Retrieval retrieval, Candidate best) => IsAmongFew(retrieval.Index)
        ? FewPrior + (FewModel.Value?.Score(AnswerableFeatures.AmongFew(retrieval, best)) ?? 0)
        : Prior + (Model.Value?.Score(AnswerableFeatures.Of(retrieval, best)) ?? 0);

    /// <summary>By the idf of a word that no passage holds, which a part of a large corpus keeps of the whole.</summary>
    private static bool IsAmongFew(SearchIndex index) => index.Parts.PassageTerms.IdfOf(Vocabulary.Unknown) <= IdfAmongFew;
}
