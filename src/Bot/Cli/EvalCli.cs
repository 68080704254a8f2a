using System.CommandLine;
using Bot.Answers;
using Bot.Cli.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>eval FILE [--json] [--model], eval squad FILE --run OUT: measures of the answers and of the retrieval.</summary>
internal static class EvalCli
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne, Description = "Questions as JSON lines {\"id\",\"lang\",\"kind\",\"question\",\"evidence\",\"answer\",\"history\"}." };
        var json = new Option<bool>("--json") { Description = "Print the measures over all questions as one JSON object." };
        var model = new Option<bool>("--model") { Description = "Also print what the language model of the settings brought: statements kept and dropped, time, cost." };
        var command = new Command("eval", "Ask the questions of a file and measure the answers.") { Squad(), file, json, model };
        command.SetAction((parsed, cancellationToken) => QuestionsAsync(parsed.GetValue(file), parsed.GetValue(json), parsed.GetValue(model), cancellationToken));
        return command;
    }

    private static async Task<int> QuestionsAsync(string? file, bool json, bool model, CancellationToken cancellationToken)
    {
        using var input = Open(file ?? throw new UsageException("eval needs a file of questions: eval questions.jsonl"));
        using var host = BotHost.ForCommand();
        using var figures = model ? new ModelFigures(host.Services) : null;
        var evaluation = new QuestionEvaluation(host.Services.GetRequiredService<Answerer>());
        var (rows, clean) = await evaluation.RunAsync(input, Console.Error, cancellationToken);
        foreach (var line in (json ? [Figures.Of(rows).ToJson()] : EvaluationTable.Lines(rows)).Concat(figures?.Lines(rows) ?? []))
        {
            Console.WriteLine(line);
        }

        return clean ? 0 : CommandLine.UsageError;
    }

    private static Command Squad()
    {
        var files = new Argument<string[]>("files") { Arity = ArgumentArity.OneOrMore, Description = "SQuAD-format JSON; all files' paragraphs are one corpus." };
        var run = new Option<string>("--run") { Required = true, Description = "Where to write the run, one JSON object a query." };
        var distractors = new Option<string?>("--distractors") { Description = "More passages for the corpus: JSON lines with \"text\", gzipped." };
        var from = new Option<string?>("--questions-from") { Description = "A SQuAD-format file with the same questions in another language." };
        var given = new Option<bool>("--passage-given") { Description = "Look for the sentence in the right passage alone." };
        var titles = new Option<bool>("--titles") { Description = "Search the articles' titles with their paragraphs." };
        var curve = new Option<bool>("--curve") { Description = "Also ask each question with its passage left out, and print how many right replies each confidence keeps and how many wrong ones it lets out." };
        var squad = new Command("squad", "Take SQuAD-format files as the knowledge and ask their questions.") { files, run, distractors, from, given, titles, curve };
        squad.SetAction((parsed, cancellationToken) => SquadEvaluation.RunAsync(
            new SquadOptions(parsed.GetValue(files)!, parsed.GetValue(run)!, parsed.GetValue(distractors), parsed.GetValue(from), parsed.GetValue(given), parsed.GetValue(titles), parsed.GetValue(curve)),
            cancellationToken));
        return squad;
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read {path}: {e.Message}");
        }
    }
}
