using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>How long a test waits for what must come: only there to end a broken one, and long enough for the busiest machine.</summary>
internal static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Limit, "What was waited for has not come.");
            await Task.Delay(10);
        }
    }
}
