using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class ListwiseRegressionTests
{
    private static readonly IReadOnlyList<TrainingGroup> Groups = Drawn(seed: 7);

    [Fact]
    public void A_feature_that_tells_gets_its_weight_beside_the_base_score_and_noise_gets_none()
    {
        var weights = ListwiseRegression.Fit(Groups);
        Assert.InRange(weights[0], 1.5f, 2.5f);
        Assert.InRange(weights[1], -0.3f, 0.3f);
    }

    [Fact]
    public void The_same_groups_give_the_same_weights_bit_for_bit() => Assert.Equal(ListwiseRegression.Fit(Groups), ListwiseRegression.Fit(Groups));

    /// <summary>The right one of five is drawn by base score and twice the first feature; the second is noise.</summary>
    private static List<TrainingGroup> Drawn(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 1500).Select(i =>
        {
            var features = Enumerable.Range(0, 5).Select(_ => new[] { random.NextSingle(), random.NextSingle() }).ToArray();
            var scores = features.Select(_ => random.NextSingle()).ToArray();
            var drawn = features.Select((x, c) => (3 * (scores[c] + (2 * x[0]))) - Math.Log(-Math.Log(random.NextDouble()))).ToList();
            return new TrainingGroup(i, features, scores, [.. drawn.Select(d => d == drawn.Max() ? 1f : 0f)]);
        })];
    }
}
