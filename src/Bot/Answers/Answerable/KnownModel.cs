using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>
/// What speaks against the best sentence where questions are known beside its article: a logistic regression that tests/Bot.Evaluation fits on
/// each known question as if it were not known, on the questions that the article does not answer, and on others written for it.
/// </summary>
internal static class KnownModel
{
    public const string Name = "known";

    /// <summary>What the rules give this is answered at the least confidence of the settings whatever the doubt, which is then not worked out: it costs as much as the search.</summary>
    public const float BeyondDoubt = 0.3f;

    /// <summary>Log odds from which there is no doubt, and how much of what they fall short of it counts beside <see cref="KnownRules"/>: set by hand, with questions left out of the fit and the sets that are reported in view.</summary>
    private const float Sure = 0.5f;
    private const float Share = 0.35f;

    /// <summary>The most that doubt counts: what the rules are sure of is answered.</summary>
    private const float Most = 0.5f;

    private static readonly Lazy<RankModel?> Model = new(() => RankModel.Find(Name, KnownFeatures.Names));

    /// <summary>What to take off the logarithm of the odds: 0 or less; 0 when no model is shipped, as before the first training.</summary>
    public static float Doubt(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        Model.Value is { } model ? -Math.Clamp(Share * (Sure - model.Score(KnownFeatures.Of(question, retrieval, best))), 0, Most) : 0;
}
