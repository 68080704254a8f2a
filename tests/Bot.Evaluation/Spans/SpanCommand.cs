using System.CommandLine;

namespace Bot.Evaluation.Spans;

/// <summary>spans: learns which words of a sentence answer from SQuAD-format files, the same from the same data bit for bit.</summary>
internal static class SpanCommand
{
    public static Command Create()
    {
        var squad = new Option<string[]>("--squad") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Questions to learn from: SQuAD-format files." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the model, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the model." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose model is written." };
        var command = new Command("spans", "Learn which words of a sentence answer.") { squad, date, data, target };
        command.SetAction((parsed, _) => SpanTraining.RunAsync(parsed.GetValue(squad)!, parsed.GetValue(date)!, parsed.GetValue(data)!, parsed.GetValue(target)!));
        return command;
    }
}
