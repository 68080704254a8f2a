using System.CommandLine;

namespace Bot.Evaluation.Answerable;

/// <summary>answerable: learns when to answer from SQuAD-format files, the same from the same data bit for bit.</summary>
internal static class AnswerableCommand
{
    public static Command Create()
    {
        var squad = new Option<string[]>("--squad") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Questions to learn from: SQuAD-format files, each a corpus of its own." };
        var distractors = new Option<string?>("--distractors") { Description = "Further passages, to learn from the questions among them as well: gzipped JSON lines." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the model, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the model." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose model is written." };
        var command = new Command("answerable", "Learn when to answer.") { squad, distractors, date, data, target };
        command.SetAction((parsed, _) => AnswerableTraining.RunAsync(
            new AnswerableOptions(parsed.GetValue(squad)!, parsed.GetValue(distractors), parsed.GetValue(date)!, parsed.GetValue(data)!, parsed.GetValue(target)!)));
        return command;
    }
}
