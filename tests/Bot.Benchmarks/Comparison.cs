using Bot.Cli;
using Bot.Search;
using Bot.Tests.Support;

namespace Bot.Benchmarks;

/// <summary>Runs two systems over the questions in turn, so that both meet the same load of the machine.</summary>
internal static class Comparison
{
    private const string Fts = "FTS5";
    private const int Share = 10;

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
        Report("build", "s", build.TotalSeconds, ftsBuild.TotalSeconds, Fts);
        OpenTime.Report(index);
        UpdateTime.Report(paragraphs);

        var isnad = new IsnadSearch(index);
        var (ours, theirs) = await AskAsync(questions, isnad.FirstAsync, text => Task.FromResult(fts.First(text)));
        Report(ours, theirs, Fts);
        isnad.Report();
        await PostgresAsync(paragraphs, questions, isnad);
        return 0;
    }

    /// <summary>Where it is installed. Asked fewer questions: by ts_rank it reads every passage that holds one of the words.</summary>
    private static async Task PostgresAsync(List<string> paragraphs, List<SquadQuestion> questions, IsnadSearch isnad)
    {
        if (PostgresServer.Missing is { } missing)
        {
            Console.WriteLine(missing);
            return;
        }

        using var postgres = new PostgresSearch(PostgresServer.NewDatabase());
        var build = Timing.Of(() => postgres.Add(paragraphs));
        var some = questions.Where((_, q) => q % Share == 0).ToList();
        Console.WriteLine($"PostgreSQL, built in {build.TotalSeconds:0.000} s, {some.Count} of the questions:");
        var (ours, theirs) = await AskAsync(some, isnad.FirstAsync, postgres.FirstAsync);
        Report(ours, theirs, "PostgreSQL");
    }

    /// <summary>The first time over warms both up: a service has its code compiled and its caches full.</summary>
    private static async Task<(Measured Ours, Measured Theirs)> AskAsync(List<SquadQuestion> questions, Func<string, Task<int>> ours, Func<string, Task<int>> theirs)
    {
        var (first, second) = (new Measured(), new Measured());
        for (var round = 0; round < 2; round++)
        {
            (first, second) = (new Measured(), new Measured());
            foreach (var question in questions)
            {
                await first.AskAsync(question, ours);
                await second.AskAsync(question, theirs);
            }
        }

        return (first, second);
    }

    private static void Report(Measured ours, Measured theirs, string peer)
    {
        Report("R@1", "", ours.FirstRight, theirs.FirstRight, peer);
        Report("p50", "ms", ours.Percentile(0.5), theirs.Percentile(0.5), peer);
        Report("p95", "ms", ours.Percentile(0.95), theirs.Percentile(0.95), peer);
    }

    private static void Report(string what, string unit, double ours, double theirs, string peer) =>
        Console.WriteLine($"{what,-6} Isnad {ours:0.000} {unit}, {peer} {theirs:0.000} {unit}, ratio {theirs / ours:0.00}");
}
