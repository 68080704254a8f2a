using Bot.Web.Admin;

namespace Bot.Tests.Web;

public sealed class ValueSpreadTests
{
    [Fact]
    public void Quantiles_are_right_to_a_fifth()
    {
        var spread = new ValueSpread();
        Assert.Equal(0, spread.Quantile(0.95));
        for (var i = 1; i <= 1000; i++)
        {
            spread.Add(i / 1000.0);
        }

        Assert.InRange(spread.Quantile(0.5), 0.5, 0.6);
        Assert.InRange(spread.Quantile(0.95), 0.95, 1.15);
        spread.Add(double.MaxValue);
        spread.Add(0);
        Assert.InRange(spread.Quantile(0.95), 0.95, 1.15);
    }
}
