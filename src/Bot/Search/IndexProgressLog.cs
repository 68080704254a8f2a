using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Bot.Search;

/// <summary>Tells of an index being built: how far, how fast, how much memory.</summary>
internal sealed class IndexProgressLog(ILogger logger) : IProgress<IndexProgress>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public void Report(IndexProgress value)
    {
        if (value.Passages > 0)
        {
            logger.LogInformation("Indexing: {Passages} of {Of} passages, {Rate} a second, {Memory} MB",
                value.Passages, value.Of, (int)(value.Passages / _clock.Elapsed.TotalSeconds), GC.GetTotalMemory(forceFullCollection: false) >> 20);
        }
    }
}
