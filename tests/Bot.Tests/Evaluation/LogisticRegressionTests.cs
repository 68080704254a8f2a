using Bot.Evaluation.Answerable;

namespace Bot.Tests.Evaluation;

public sealed class LogisticRegressionTests
{
    private static readonly IReadOnlyList<AnswerableExample> Examples = Drawn(seed: 5);

    [Fact]
    public void A_feature_that_tells_gets_its_weight_and_one_that_does_not_gets_none()
    {
        var weights = LogisticRegression.Fit(Examples);
        Assert.InRange(weights[1], 2, 4);
        Assert.InRange(weights[2], -0.5, 0.5);
        Assert.Equal(0, weights[3]);
    }

    [Fact]
    public void Right_and_wrong_ones_count_alike_however_many_there_are()
    {
        var weights = LogisticRegression.Fit([.. Examples, .. Examples.Where(e => !e.IsRight), .. Examples.Where(e => !e.IsRight)]);
        Assert.Equal(LogisticRegression.Fit(Examples)[0], weights[0], 3);
    }

    [Fact]
    public void The_same_examples_give_the_same_weights_bit_for_bit() =>
        Assert.Equal(LogisticRegression.Fit(Examples), LogisticRegression.Fit(Examples));

    /// <summary>Right as often as a weight of 3 on the first feature makes them; the second is noise, the third never changes.</summary>
    private static List<AnswerableExample> Drawn(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 4000).Select(i =>
        {
            var (x, noise) = (random.NextSingle() - 0.5f, random.NextSingle());
            return new AnswerableExample(i, [1, x, noise, 0.5f], random.NextDouble() < 1 / (1 + Math.Exp(-3 * x)));
        })];
    }
}
