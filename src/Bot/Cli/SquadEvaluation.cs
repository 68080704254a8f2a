using System.Diagnostics;
using System.Text.Json;
using Bot.Answers;
using Bot.Cli.Evaluation;
using Bot.Search;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>Asks the questions of SQuAD-format files over their own paragraphs and writes what was found.</summary>
internal sealed class SquadEvaluation(SearchIndex index, Retriever retriever, bool passageGiven)
{
    private const int ReportEvery = 500;

    private readonly List<(double Confidence, bool IsRight)> _replies = [];

    public static async Task<int> RunAsync(SquadOptions options, CancellationToken cancellationToken)
    {
        var (articles, questions) = SquadFile.Read(options.Files);
        questions = options.QuestionsFrom is null ? questions : SquadFile.Reworded(questions, options.QuestionsFrom);
        articles.AddRange(options.Distractors is null ? [] : SquadFile.Distractors(options.Distractors));
        await Console.Error.WriteLineAsync($"{articles.Sum(a => a.Paragraphs.Count)} passages, {questions.Count} questions; indexing …");
        var clock = Stopwatch.StartNew();
        using var host = BotHost.ForCommand();
        var embeddings = host.Services.GetService<IEmbeddingGenerator<string, Embedding<float>>>();
        var index = await IndexProvider.BuildAsync(SquadFile.Knowledge(articles, options.Titles), embeddings, cancellationToken);
        await Console.Error.WriteLineAsync($"indexed in {clock.Elapsed.TotalSeconds:0.0} s; {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB in use");
        var evaluation = new SquadEvaluation(index, host.Services.GetRequiredService<Retriever>(), options.PassageGiven);
        await using var output = OpenOutput(options.Run);
        var before = Environment.CpuUsage.TotalTime;
        await evaluation.AskAllAsync(questions, output, options.Curve, cancellationToken);
        await Console.Error.WriteLineAsync($"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions.Count:0.00} ms of processor time a question");
        evaluation.PrintCurve(options.Curve, host.Services.GetRequiredService<IOptions<AnswerOptions>>().Value.MinimumConfidence);
        return 0;
    }

    private void PrintCurve(bool wanted, double own)
    {
        foreach (var line in wanted ? new AnswerabilityCurve(_replies).Lines(own) : [])
        {
            Console.WriteLine(line);
        }
    }

    private async Task AskAllAsync(List<SquadQuestion> questions, StreamWriter output, bool curve, CancellationToken cancellationToken)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(await AskAsync(questions[i], curve, cancellationToken), JsonLines.Readable.RunLine));
            if (i % ReportEvery == ReportEvery - 1)
            {
                await Console.Error.WriteLineAsync($"{i + 1} of {questions.Count}");
            }
        }
    }

    private async Task<RunLine> AskAsync(SquadQuestion asked, bool curve, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var context = passageGiven ? QueryContext.None with { Within = index.Passages[asked.Passage] } : QueryContext.None;
        var found = await retriever.RetrieveAsync(index, asked.Question, context, cancellationToken);
        var question = ReadQuestion.Of(asked.Question);
        var best = CandidateRanker.Rank(question, found).FirstOrDefault();
        var line = new RunLine(
            asked.Id,
            [.. found.Passages.Select(p => Id(p.Passage.Index))],
            best?.Hit.Unit.Text,
            best is null ? null : Id(best.Hit.Unit.Passage.Index),
            best?.SpanText,
            best is null ? 0 : Confidence.Of(question, found, best),
            Math.Round(clock.Elapsed.TotalMilliseconds, 3));
        if (curve)
        {
            _replies.Add((line.Confidence, best?.Hit.Unit.Passage.Index == asked.Passage));
            _replies.Add((Confidence.Of(question, found.Without(asked.Passage)), false));
        }

        return line;
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
