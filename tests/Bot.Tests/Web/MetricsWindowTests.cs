using System.Diagnostics.Metrics;
using Bot.Tests.Support;
using Bot.Web.Admin;

namespace Bot.Tests.Web;

public sealed class MetricsWindowTests
{
    [Fact]
    public async Task It_keeps_the_last_hour_of_the_services_own_meters_by_the_minute()
    {
        var time = new ManualTimeProvider();
        using var window = new MetricsWindow(time);
        await window.StartAsync(CancellationToken.None);
        using var own = new Meter("Isnad.Test");
        using var foreign = new Meter("Else");
        var counter = own.CreateCounter<long>("isnad.test.count");
        var histogram = own.CreateHistogram<double>("isnad.test.time", "s");
        foreign.CreateCounter<long>("else").Add(1);
        counter.Add(2, KeyValuePair.Create<string, object?>("kind", "a"));
        histogram.Record(1);
        histogram.Record(3);
        time.Advance(TimeSpan.FromMinutes(1));
        counter.Add(5, KeyValuePair.Create<string, object?>("kind", "a"));

        var curves = Own(window);
        Assert.Equal([("isnad.test.count kind=a", 7.0), ("isnad.test.time", 2.0)], curves.Select(curve => (curve.Name, curve.Latest)));
        Assert.Equal([2.0, 5.0], curves[0].ByMinute.TakeLast(2));
        time.Advance(TimeSpan.FromHours(2));
        Assert.All(Own(window), curve => Assert.All(curve.ByMinute, value => Assert.Equal(0, value)));
    }

    /// <summary>The curves of this test: services that other tests run meanwhile have meters too.</summary>
    private static List<MetricCurve> Own(MetricsWindow window) =>
        [.. window.Read().Where(curve => curve.Name.StartsWith("isnad.test", StringComparison.Ordinal))];
}
