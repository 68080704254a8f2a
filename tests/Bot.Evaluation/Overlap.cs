using Bot.Languages;

namespace Bot.Evaluation;

/// <summary>Tells texts that stand, whole or in part, among some others: they share three or more runs of six words with one of them.</summary>
internal sealed class Overlap
{
    private const int Words = 6;
    private const int Least = 3;
    private readonly Dictionary<string, List<int>> _runs = [];

    public Overlap(IEnumerable<string> texts)
    {
        foreach (var (number, text) in texts.Index())
        {
            foreach (var run in Runs(text))
            {
                (_runs.TryGetValue(run, out var list) ? list : _runs[run] = []).Add(number);
            }
        }
    }

    public bool Holds(string text) =>
        Runs(text).SelectMany(run => _runs.GetValueOrDefault(run) ?? []).CountBy(number => number).Any(shared => shared.Value >= Least);

    private static IEnumerable<string> Runs(string text)
    {
        var words = TextAnalyzer.Tokenize(text).ConvertAll(t => t.Text);
        return Enumerable.Range(0, Math.Max(0, words.Count - Words + 1)).Select(at => string.Join(' ', words[at..(at + Words)])).Distinct();
    }
}
