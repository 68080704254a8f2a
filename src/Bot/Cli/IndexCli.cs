using System.CommandLine;
using System.Diagnostics;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Corpus;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>index: reads the knowledge, builds or loads its index, and tells what was read, how much and how long it took.</summary>
internal static class IndexCli
{
    public static Command Create()
    {
        var command = new Command("index", "Read the articles, build their index and show what was read.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var host = BotHost.ForCommand(services => services.AddSingleton<IProgress<IndexProgress>, IndexProgressLine>());
        var clock = Stopwatch.StartNew();
        var index = await ReadAsync(host.Services, cancellationToken);
        foreach (var document in index.Knowledge.Documents)
        {
            Console.WriteLine(Line(document));
        }

        Console.WriteLine($"{index.Knowledge.Documents.Count} articles, {index.Passages.Count} passages, {index.Sentences.Count} sentences in {clock.ElapsedMilliseconds} ms");
        Console.WriteLine($"version {index.Knowledge.Version}");
        foreach (var problem in index.Knowledge.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        return 0;
    }

    /// <summary>Where the knowledge is served from a database, the folder is saved there.</summary>
    private static async Task<SearchIndex> ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetService<CorpusWriter>() is { } writer
            ? await writer.WriteAsync(cancellationToken)
            : await ((IndexProvider)services.GetRequiredService<IIndexProvider>()).GetEmbeddedAsync(cancellationToken);

    private static string Line(Document document) =>
        $"{document.Id}: «{document.Title}», {document.Text.Length} characters, {document.Sections.Count} sections, {document.Paragraphs.Count} paragraphs, "
        + $"{document.Paragraphs.Sum(p => p.Sentences.Count)} sentences, {document.Glossary.Count} glossary entries, {document.Questions.Sum(q => q.Value.Count)} known questions";
}
