using System.Diagnostics;
using Bot.Search;

namespace Bot.Cli;

/// <summary>Tells on stderr of a large index being built: how far, how fast, how much memory.</summary>
internal sealed class IndexProgressLine : IProgress<IndexProgress>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public void Report(IndexProgress value)
    {
        if (value.Passages > 0)
        {
            Console.Error.WriteLine($"{value.Passages} of {value.Of} passages, {value.Passages / _clock.Elapsed.TotalSeconds:0} a second, {GC.GetTotalMemory(forceFullCollection: false) >> 20} MB");
        }
    }
}
