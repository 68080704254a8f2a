using System.Diagnostics;
using Bot.Cli;

namespace Bot.Benchmarks;

/// <summary>How fast and how right one system was.</summary>
internal sealed class Measured
{
    private readonly List<double> _times = [];
    private int _asked;
    private int _right;

    public double FirstRight => _right / (double)_asked;

    public double Percentile(double share) => _times.Order().ElementAt((int)(_times.Count * share));

    /// <param name="question">What is asked.</param>
    /// <param name="first">Gives the index of the best passage.</param>
    public async Task AskAsync(SquadQuestion question, Func<string, Task<int>> first)
    {
        var clock = Stopwatch.StartNew();
        var found = await first(question.Question);
        _times.Add(clock.Elapsed.TotalMilliseconds);
        _asked++;
        _right += found == question.Passage ? 1 : 0;
    }
}
