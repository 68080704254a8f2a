using System.Runtime.CompilerServices;
using Bot.Caching;

namespace Bot.Tests.Caching;

public sealed class DerivedTests
{
    private readonly Derived<Source, object> derived = new();
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
    public void What_came_twice_stays_whatever_comes_after()
    {
        var source = new Source("twice");
        Of(source);
        var kept = Of(source);
        for (var i = 0; i < 10_000; i++)
        {
            Of(new Source($"{i}"));
        }

        Assert.Same(kept, Of(source));
    }

    [Fact]
    public void What_came_once_is_let_go()
    {
        var made = Once(new Source("once"));
        GC.Collect();

        Assert.False(made.TryGetTarget(out _));
    }

    [Fact]
    public void What_came_twice_is_let_go_with_its_source()
    {
        var made = Twice();
        GC.Collect();

        Assert.False(made.TryGetTarget(out _));
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference<object> Once(Source source) => new(Of(source));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference<object> Twice()
    {
        var source = new Source("twice");
        Of(source);
        return new WeakReference<object>(Of(source));
    }

    private object Of(Source source) => derived.Of(source, _ =>
    {
        made++;
        return new object();
    });

    private sealed record Source(string Name);
}
