using Bot.Cli;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>Runs both systems over the questions in turn, so that both meet the same load of the machine.</summary>
internal static class Comparison
{
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
        await AskAsync(questions, isnad, fts);
        var (ours, theirs) = await AskAsync(questions, isnad, fts);
        Report("R@1", "", ours.FirstRight, theirs.FirstRight);
        Report("p50", "ms", ours.Percentile(0.5), theirs.Percentile(0.5));
        Report("p95", "ms", ours.Percentile(0.95), theirs.Percentile(0.95));
        isnad.Report();
        return 0;
    }

    /// <summary>The first time over warms both up: a service has its code compiled and its caches full.</summary>
    private static async Task<(Measured Ours, Measured Theirs)> AskAsync(List<SquadQuestion> questions, IsnadSearch isnad, FtsSearch fts)
    {
        var (ours, theirs) = (new Measured(), new Measured());
        foreach (var question in questions)
        {
            await ours.AskAsync(question, isnad.FirstAsync);
            await theirs.AskAsync(question, text => Task.FromResult(fts.First(text)));
        }

        return (ours, theirs);
    }

    private static void Report(string what, string unit, double ours, double theirs) =>
        Console.WriteLine($"{what,-6} Isnad {ours:0.000} {unit}, FTS5 {theirs:0.000} {unit}, ratio {theirs / ours:0.00}");
}
