using System.CommandLine;
using Bot.Evaluation.Answerable;
using Bot.Evaluation.Spans;
using Bot.Evaluation.Vectors;

namespace Bot.Evaluation;

/// <summary>train: learns the models under src/Bot from a SQuAD-format file, the same from the same data bit for bit.</summary>
internal static class TrainCommand
{
    public static RootCommand Create()
    {
        var squad = new Option<string>("--squad") { Required = true, Description = "Questions to learn from: a SQuAD-format file." };
        var also = new Option<string[]>("--also") { AllowMultipleArgumentsPerToken = true, Description = "Further questions to learn from: SQuAD-format files, each FILE or FILE=WEIGHT, where all of --squad together count 1." };
        var distractors = new Option<string?>("--distractors") { Description = "Further passages to tell the right one from: gzipped JSON lines." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the models, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the models." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose models are written." };
        var only = new Option<string?>("--only") { Description = "Learn this model alone: passages or sentences." };
        var train = new Command("train", "Learn the ranking models.") { squad, also, distractors, date, data, target, only };
        train.SetAction((parsed, cancellationToken) => Training.RunAsync(
            new TrainOptions(parsed.GetValue(squad)!, [.. (parsed.GetValue(also) ?? []).Select(FurtherQuestions.Parse)], parsed.GetValue(distractors), parsed.GetValue(date)!, parsed.GetValue(data)!, parsed.GetValue(target)!, parsed.GetValue(only)),
            cancellationToken));
        return new RootCommand("Learns Isnad's models.") { train, VectorCommand.Create(), SpanCommand.Create(), AnswerableCommand.Create(), FewTraining.Create(), KnownTraining.Create() };
    }
}
