using System.CommandLine;

namespace Bot.Evaluation.Vectors;

/// <summary>vectors: learns the word vectors shipped with the bot, the same from the same texts bit for bit.</summary>
internal static class VectorCommand
{
    public static Command Create()
    {
        var texts = new Option<string>("--texts") { Required = true, Description = "What to learn from: gzipped JSON lines with \"text\"." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the file, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the texts are, to write into the file." };
        var licence = new Option<string>("--licence") { DefaultValueFactory = _ => "", Description = "Their licence." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot/Search/Vectors/words.vectors", Description = "The file to write." };
        var window = new Option<int>("--window") { DefaultValueFactory = _ => 6, Description = "How many words apart two stems count as near." };
        var command = new Command("vectors", "Learn vectors of words.") { texts, date, data, licence, target, window };
        command.SetAction(parsed => VectorTraining.Run(
            new VectorOptions(parsed.GetValue(texts)!, parsed.GetValue(target)!, parsed.GetValue(date)!, parsed.GetValue(data)!, parsed.GetValue(licence)!) { Window = parsed.GetValue(window) }));
        return command;
    }
}
