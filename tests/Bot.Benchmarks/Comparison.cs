using Bot.Cli;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>Runs both systems over the questions in turn, so that both meet the same load of the machine.</summary>
internal static class Comparison
{
    private const int Warm = 100;

    public static async Task<int> RunAsync(string squad, string? distractors)
    {
        var (articles, questions) = SquadFile.Read([squad]);
        articles.AddRange(distractors is null ? [] : SquadFile.Distractors(distractors));
        List<string> paragraphs = [.. articles.SelectMany(a => a.Paragraphs)];
        Console.WriteLine($"{paragraphs.Count} passages, {questions.Count} questions");
        using var fts = new FtsSearch();
        var ftsBuild = Timing.Of(() => fts.Add(paragraphs));
        var units = new SearchUnits(SquadFile.Knowledge(articles));
        var (index, build) = Timing.Of(() => new SearchIndex(units, SearchParts.Build(units)));
        Report("build", "s", build.TotalSeconds, ftsBuild.TotalSeconds);
        OpenTime.Report(index);
        UpdateTime.Report(paragraphs);

        var isnad = new IsnadSearch(index);
        var (ours, theirs) = (new Measured(), new Measured());
        for (var q = 0; q < questions.Count; q++)
        {
            await ours.AskAsync(questions[q], q >= Warm, isnad.FirstAsync);
            await theirs.AskAsync(questions[q], q >= Warm, text => Task.FromResult(fts.First(text)));
        }

        Report("R@1", "", ours.FirstRight, theirs.FirstRight);
        Report("p50", "ms", ours.Percentile(0.5), theirs.Percentile(0.5));
        Report("p95", "ms", ours.Percentile(0.95), theirs.Percentile(0.95));
        isnad.Report();
        return 0;
    }

    private static void Report(string what, string unit, double ours, double theirs) =>
        Console.WriteLine($"{what,-6} Isnad {ours:0.000} {unit}, FTS5 {theirs:0.000} {unit}, ratio {theirs / ours:0.00}");
}
