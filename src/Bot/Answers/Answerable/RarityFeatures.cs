using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>
/// What is held and missing of a question by how rare its words are in open text, which few passages cannot tell: that an article lacks "India"
/// says more than that it lacks "how often".
/// </summary>
internal static class RarityFeatures
{
    /// <summary>Bring the rarity of a question, and of a word, to about 0 to 1.</summary>
    private const float SumScale = 40;
    private const float WordScale = 10;

    /// <summary>What <see cref="Of"/> gives, in order; all 0 where there are no learned vectors.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "rarity", "share of rarity held", "share of rarity held or in part", "share of rarity in the sentence",
        "rarity missing", "rarest missing", "rarity unknown", "rarest unknown", "share of rarity unknown",
    ];

    /// <param name="reading">The question and what may answer it.</param>
    /// <param name="index">Where the vectors are, which know how rare words are.</param>
    public static float[] Of(AnswerReading reading, SearchIndex index)
    {
        if (index.Vectors is not { } vectors)
        {
            return new float[Names.Count];
        }

        var best = reading.Passage.Best;
        float[] rarity = [.. reading.Query.Groups.Select(g => g.Weight * vectors.RarityOf(g))];
        var all = MathF.Max(rarity.Sum(), 1e-6f);
        var shares = Array.ConvertAll(rarity, r => r / all);
        var missing = rarity.Where((_, g) => !RankFeatures.IsSure(best[g])).ToList();
        var unknown = rarity.Where((_, g) => !reading.Query.Groups[g].IsKnown).ToList();
        return
        [
            all / SumScale, RankFeatures.SureCoverage(best, shares), RankFeatures.Coverage(best, shares), RankFeatures.Coverage(reading.Sentence.Best, shares),
            missing.Sum() / SumScale, missing.DefaultIfEmpty().Max() / WordScale,
            unknown.Sum() / SumScale, unknown.DefaultIfEmpty().Max() / WordScale, unknown.Sum() / all,
        ];
    }
}
