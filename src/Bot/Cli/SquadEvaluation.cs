using System.Diagnostics;
using System.Text.Json;
using Bot.Answers;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>Asks the questions of SQuAD-format files over their own paragraphs and writes what was found.</summary>
internal static class SquadEvaluation
{
    public static async Task<int> RunAsync(string[] files, string run, CancellationToken cancellationToken)
    {
        var (paragraphs, questions) = SquadFile.Read(files);
        await Console.Error.WriteLineAsync($"{paragraphs.Count} passages, {questions.Count} questions; indexing …");
        var index = IndexProvider.Build(SquadFile.Knowledge(paragraphs));
        using var host = BotHost.ForCommand();
        var retriever = host.Services.GetRequiredService<Retriever>();
        await using var output = OpenOutput(run);
        for (var i = 0; i < questions.Count; i++)
        {
            var line = await AskAsync(index, retriever, questions[i].Id, questions[i].Question, cancellationToken);
            await output.WriteLineAsync(JsonSerializer.Serialize(line, JsonLines.Readable.RunLine));
            if (i % 500 == 499)
            {
                await Console.Error.WriteLineAsync($"{i + 1} of {questions.Count}");
            }
        }

        return 0;
    }

    private static async Task<RunLine> AskAsync(SearchIndex index, Retriever retriever, string id, string text, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var found = await retriever.RetrieveAsync(index, text, QueryContext.None, cancellationToken);
        var question = new ReadQuestion(text, QuestionReader.KindOf(text), Language.Arabic);
        var best = CandidateRanker.Rank(question, found).FirstOrDefault();
        return new RunLine(
            id,
            [.. found.Passages.Select(p => Id(p.Passage.Index))],
            best?.Hit.Unit.Text,
            best is null ? null : Id(best.Hit.Unit.Passage.Index),
            best?.SpanText,
            Math.Round(clock.Elapsed.TotalMilliseconds, 3));
    }

    private static string Id(int passage) => $"p{passage:0000}";

    private static StreamWriter OpenOutput(string path)
    {
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot write {path}: {e.Message}");
        }
    }
}
