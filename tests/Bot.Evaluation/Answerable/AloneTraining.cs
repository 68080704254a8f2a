using System.CommandLine;
using System.Globalization;
using Bot.Answers.Answerable;
using Bot.Cli.Evaluation;

namespace Bot.Evaluation.Answerable;

/// <summary>alone: learns when to answer from an article that comes alone, the same from the same data bit for bit.</summary>
internal static class AloneTraining
{
    private const int Folds = 5;
    private static readonly double[] Tried = [-2, -1.6, -1.2, -0.8, 0];

    public static Command Create()
    {
        var squad = new Option<string[]>("--squad") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Articles and questions to learn from: SQuAD-format files." };
        var distractors = new Option<string?>("--distractors") { Description = "Further passages, which join the article of their title: gzipped JSON lines." };
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge", Description = "Articles with their questions, which are asked without anything beside the articles." };
        var questions = new Option<string>("--questions") { DefaultValueFactory = _ => "tests/Bot.Evaluation/Data/train.jsonl", Description = "Further questions about them: JSON lines as for eval." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the model, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the model." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose model is written." };
        var command = new Command("alone", "Learn when to answer from an article that comes alone.") { squad, distractors, knowledge, questions, date, data, target };
        command.SetAction(async (parsed, _) =>
        {
            var sets = new List<List<AnswerableExample>>();
            foreach (var file in parsed.GetValue(squad)!)
            {
                sets.Add(await AloneExamples.OfAsync(file, parsed.GetValue(distractors)));
            }

            sets.Add(await AloneExamples.OfFolderAsync(parsed.GetValue(knowledge)!, parsed.GetValue(questions)!));
            var result = "articles left out: at log odds, right replies kept, wrong ones on the topic and off it let out: " + string.Join(" | ", CrossValidate(sets));
            Console.WriteLine(result);
            var weights = LogisticRegression.Fit([.. sets.SelectMany(s => s)]);
            var model = ModelFile.Of(AnswerableFeatures.FewNames, weights, parsed.GetValue(date)!, parsed.GetValue(data)!, result);
            await ModelFile.WriteAsync(Path.Combine(parsed.GetValue(target)!, "Answers", "Answerable", AnswerableModel.FewName + ".json"), model);
            return 0;
        });
        return command;
    }

    private static IEnumerable<string> CrossValidate(List<List<AnswerableExample>> sets)
    {
        var model = CrossValidation.Models([.. sets.SelectMany(s => s)], Folds, e => e.Article, examples => LogisticRegression.Fit(examples));
        foreach (var set in sets)
        {
            var scored = set.ConvertAll(e => (Example: e, Score: LogisticRegression.LogOdds(e.Features, model(e.Article))));
            var isAskedOffTopic = set.Exists(e => e.IsOffTopic);
            var near = new AnswerabilityCurve([.. scored.Where(s => !s.Example.IsOffTopic).Select(s => (s.Score, s.Example.IsRight))]);
            var off = new AnswerabilityCurve([.. scored.Where(s => s.Example.IsRight || s.Example.IsOffTopic).Select(s => (s.Score, s.Example.IsRight))]);
            yield return string.Join("; ", Tried.Select(t => string.Create(
                CultureInfo.InvariantCulture, $"{t:0.0}, {near.Kept(t):0.000}, {near.LetOut(t):0.000}, {(isAskedOffTopic ? off.LetOut(t) : null):0.000}")));
        }
    }
}
