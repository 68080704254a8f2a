using System.CommandLine;

namespace Bot.Cli;

/// <summary>eval FILE, eval squad FILE --run OUT: measures of the answers and of the retrieval.</summary>
internal static class EvalCli
{
    public static Command Create()
    {
        var command = new Command("eval", "Measure answers and retrieval.") { Squad() };
        return command;
    }

    private static Command Squad()
    {
        var files = new Argument<string[]>("files") { Arity = ArgumentArity.OneOrMore, Description = "SQuAD-format JSON; all files' paragraphs are one corpus." };
        var run = new Option<string>("--run") { Required = true, Description = "Where to write the run, one JSON object a query." };
        var distractors = new Option<string?>("--distractors") { Description = "More passages for the corpus: JSON lines with \"text\", gzipped." };
        var from = new Option<string?>("--questions-from") { Description = "A SQuAD-format file with the same questions in another language." };
        var given = new Option<bool>("--passage-given") { Description = "Look for the sentence in the right passage alone." };
        var squad = new Command("squad", "Take SQuAD-format files as the knowledge and ask their questions.") { files, run, distractors, from, given };
        squad.SetAction((parsed, cancellationToken) => SquadEvaluation.RunAsync(
            new SquadOptions(parsed.GetValue(files)!, parsed.GetValue(run)!, parsed.GetValue(distractors), parsed.GetValue(from), parsed.GetValue(given)),
            cancellationToken));
        return squad;
    }
}
