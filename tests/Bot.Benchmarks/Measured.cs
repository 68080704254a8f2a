using System.Diagnostics;
using Bot.Cli;

namespace Bot.Benchmarks;

/// <summary>How fast and how right one system was.</summary>
internal sealed class Measured
{
    private readonly List<double> _times = [];
    private int _right;
    private double _reciprocals;

    /// <summary>Share of the questions whose passage was found first.</summary>
    public double FirstRight => _right / (double)_times.Count;

    /// <summary>Mean reciprocal rank of the right passage among the ten best.</summary>
    public double ReciprocalRank => _reciprocals / _times.Count;

    /// <summary>In milliseconds.</summary>
    public double Percentile(double share) => _times.Order().ElementAt((int)(_times.Count * share));

    /// <param name="question">What is asked.</param>
    /// <param name="search">Gives the best passages.</param>
    public async Task AskAsync(SquadQuestion question, Func<string, Task<Found>> search)
    {
        var clock = Stopwatch.StartNew();
        var found = await search(question.Question);
        _times.Add((found.Took ?? clock.Elapsed).TotalMilliseconds);
        var rank = found.Passages.ToList().IndexOf(question.Passage);
        _right += rank == 0 ? 1 : 0;
        _reciprocals += rank < 0 ? 0 : 1.0 / (rank + 1);
    }
}
