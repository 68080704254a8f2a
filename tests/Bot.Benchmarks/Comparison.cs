using Bot.Cli;
using Bot.Search;
using Bot.Tests.Support;

namespace Bot.Benchmarks;

/// <summary>Runs two systems over the questions in turn, so that both meet the same load of the machine.</summary>
internal static class Comparison
{
    /// <summary>PostgreSQL is asked every tenth question: by ts_rank it reads every passage that holds one of the words.</summary>
    private const int Share = 10;

    /// <summary>Rounds before the one that counts: a service has its code compiled and its caches full. Java compiles in full what has run ten thousand times.</summary>
    private const int WarmUp = 1;
    private const int WarmUpOfJava = 7;

    public static async Task<int> RunAsync(string squad, string? distractors)
    {
        var (articles, questions) = SquadFile.Read([squad]);
        articles.AddRange(distractors is null ? [] : SquadFile.Distractors(distractors));
        List<string> paragraphs = [.. articles.SelectMany(a => a.Paragraphs)];
        Console.WriteLine($"{paragraphs.Count} passages, {questions.Count} questions");
        var units = new SearchUnits(SquadFile.Knowledge(articles));
        var (index, build) = Timing.Of(() => new SearchIndex(units, SearchParts.Build(units)));
        Console.WriteLine($"built in {build.TotalSeconds:0.00} s");
        OpenTime.Report(index);
        UpdateTime.Report(paragraphs);

        var isnad = new IsnadSearch(index);
        await BesideAsync(isnad, new FtsSearch(), paragraphs, questions, WarmUp);
        isnad.Report();
        await WhereInstalledAsync(LuceneSearch.Missing, () => BesideAsync(isnad, new LuceneSearch(), paragraphs, questions, WarmUpOfJava));
        await WhereInstalledAsync(PostgresServer.Missing, () =>
            BesideAsync(isnad, new PostgresSearch(PostgresServer.NewDatabase()), paragraphs, [.. questions.Where((_, q) => q % Share == 0)], WarmUp));
        return 0;
    }

    private static async Task WhereInstalledAsync(string? missing, Func<Task> compare)
    {
        if (missing is null)
        {
            await compare();
            return;
        }

        Console.WriteLine($"left out: {missing}");
    }

    private static async Task BesideAsync(IsnadSearch isnad, IPeer peer, List<string> paragraphs, List<SquadQuestion> questions, int warmUp)
    {
        using (peer)
        {
            var build = Timing.Of(() => peer.Add(paragraphs));
            Console.WriteLine($"{peer.Name}, built in {build.TotalSeconds:0.00} s, {questions.Count} questions:");
            var (ours, theirs) = await AskAsync(questions, isnad.SearchAsync, peer.SearchAsync, warmUp);
            Report("R@1", "", ours.FirstRight, theirs.FirstRight, peer);
            Report("MRR", "", ours.ReciprocalRank, theirs.ReciprocalRank, peer);
            Report("p50", "ms", ours.Percentile(0.5), theirs.Percentile(0.5), peer);
            Report("p95", "ms", ours.Percentile(0.95), theirs.Percentile(0.95), peer);
        }
    }

    private static async Task<(Measured Ours, Measured Theirs)> AskAsync(
        List<SquadQuestion> questions, Func<string, Task<Found>> ours, Func<string, Task<Found>> theirs, int warmUp)
    {
        var (first, second) = (new Measured(), new Measured());
        for (var round = 0; round <= warmUp; round++)
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

    private static void Report(string what, string unit, double ours, double theirs, IPeer peer) =>
        Console.WriteLine($"{what,-6} Isnad {ours:0.000} {unit}, {peer.Name} {theirs:0.000} {unit}, ratio {theirs / ours:0.00}");
}
