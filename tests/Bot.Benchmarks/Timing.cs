using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Wall time of an action.</summary>
internal static class Timing
{
    public static TimeSpan Of(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }

    public static (T Result, TimeSpan Time) Of<T>(Func<T> action)
    {
        var clock = Stopwatch.StartNew();
        var result = action();
        return (result, clock.Elapsed);
    }
}
