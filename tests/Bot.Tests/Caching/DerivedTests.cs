using Bot.Caching;

namespace Bot.Tests.Caching;

public sealed class DerivedTests
{
    private readonly Derived<Source, object> derived = new(4);
    private int made;

    [Fact]
    public void What_comes_a_third_time_is_not_made_again()
    {
        var source = new Source("a");

        object[] values = [Of(source), Of(source), Of(source), Of(source)];

        Assert.Equal(2, made);
        Assert.Same(values[1], values[3]);
    }

    [Fact]
    public void What_comes_often_stays_whatever_comes_once()
    {
        var often = new Source("often");
        Of(often);
        var kept = Of(often);
        for (var i = 0; i < 100; i++)
        {
            Of(new Source($"{i}"));
            Assert.Same(kept, Of(often));
        }
    }

    [Fact]
    public void What_was_not_asked_for_of_late_is_made_again()
    {
        var source = new Source("a");
        Of(source);
        var kept = Of(source);
        foreach (var other in Enumerable.Range(0, 8).Select(i => new Source($"{i}")))
        {
            Of(other);
            Of(other);
        }

        Assert.NotSame(kept, Of(source));
    }

    [Fact]
    public void Equal_objects_are_told_apart()
    {
        var (one, other) = (new Source("a"), new Source("a"));
        Of(one);
        Of(other);
        Of(one);
        Of(other);

        Assert.NotSame(Of(one), Of(other));
    }

    private object Of(Source source) => derived.Of(source, _ =>
    {
        made++;
        return new object();
    });

    private sealed record Source(string Name);
}
