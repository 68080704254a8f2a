using System.Diagnostics;
using Bot.Enrichment;

namespace Bot.Cli;

/// <summary>Tells on stderr how many passages have their questions: at most once a second, and at the end.</summary>
internal sealed class EnrichmentProgressLine : IProgress<EnrichmentProgress>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private long _second = -1;

    public void Report(EnrichmentProgress value)
    {
        lock (_gate)
        {
            if (_clock.ElapsedMilliseconds / 1000 is var second && (second != _second || value.Passages == value.Of))
            {
                _second = second;
                Console.Error.WriteLine($"{value.Passages} of {value.Of} passages have their questions, {value.Questions} new questions");
            }
        }
    }
}
