using Bot.Cli.Evaluation;

namespace Bot.Tests.Cli.Evaluation;

public sealed class AnswerabilityCurveTests
{
    private static readonly AnswerabilityCurve Curve = new(
        [(0.9, true), (0.8, false), (0.7, true), (0.6, true), (0.5, false), (0.4, false), (0.3, true), (0.2, false), (0.1, false)]);

    [Theory]
    [InlineData(0.1, 0.25, 0.0)]
    [InlineData(0.2, 0.75, 0.2)]
    [InlineData(0.4, 0.75, 0.4)]
    [InlineData(1, 1, 1)]
    public void The_least_threshold_lets_out_no_more_wrong_replies_than_allowed(double allowed, double kept, double letOut)
    {
        var threshold = Curve.ThresholdAt(allowed);
        Assert.Equal((kept, letOut), (Curve.Kept(threshold), Curve.LetOut(threshold)));
    }

    [Fact]
    public void Auroc_counts_the_pairs_in_order()
    {
        Assert.Equal(15 / 20.0, Curve.Auroc(), 9);
        Assert.Equal(0.5, new AnswerabilityCurve([(0.5, true), (0.5, false)]).Auroc());
    }

    [Fact]
    public void Equal_confidences_go_out_together()
    {
        var curve = new AnswerabilityCurve([(0.5, true), (0.5, false), (0.5, false)]);
        Assert.Equal(0, curve.LetOut(curve.ThresholdAt(0.5)));
    }

    [Fact]
    public void Nothing_to_judge_gives_a_table_all_the_same() => Assert.Equal(12, new AnswerabilityCurve([]).Lines(0.45).Count());
}
