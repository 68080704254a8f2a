using System.CommandLine;
using System.Globalization;
using Bot.Answers.Answerable;
using Bot.Cli.Evaluation;
using Bot.Search.Ranking;

namespace Bot.Evaluation.Answerable;

/// <summary>known: learns when to answer where questions are known beside the articles, the same from the same data bit for bit.</summary>
internal static class KnownTraining
{
    private const int Folds = 8;
    private const double Decay = 0.03;

    /// <summary>What is answered counts a little more than what is declined, so that the default setting keeps .95 of the questions in tests/Bot.Evaluation/Data/questions.jsonl.</summary>
    private const double RightShare = 0.55;
    private static readonly double[] Tried = [-1, -0.5, 0, 0.5];

    public static Command Create()
    {
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge", Description = "The articles with their questions." };
        var questions = new Option<string>("--questions") { DefaultValueFactory = _ => "tests/Bot.Evaluation/Data/train.jsonl", Description = "Further questions about them: JSON lines as for eval." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the model, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the model." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose model is written." };
        var command = new Command("known", "Learn when to answer where questions are known.") { knowledge, questions, date, data, target };
        command.SetAction(async (parsed, _) =>
        {
            foreach (var (name, features, isListed) in new[] { (KnownModel.Name, KnownFeatures.Names, false), (KnownModel.ListedName, KnownFeatures.ListedNames, true) })
            {
                var examples = await KnownExamples.OfAsync(parsed.GetValue(knowledge)!, parsed.GetValue(questions)!, isListed);
                var result = Result(examples);
                Console.WriteLine($"{name}: {result}");
                var model = ModelFile.Of(features, LogisticRegression.Fit(examples, Decay, RightShare), parsed.GetValue(date)!, parsed.GetValue(data)!, result);
                await ModelFile.WriteAsync(Path.Combine(parsed.GetValue(target)!, "Answers", "Answerable", name + ".json"), model);
            }

            return 0;
        });
        return command;
    }

    /// <summary>How well it tells both apart among an eighth of the questions that it has not learned from, each in turn.</summary>
    private static string Result(List<AnswerableExample> examples)
    {
        var model = CrossValidation.Models(examples, Folds, e => e.Article, part => LogisticRegression.Fit(part, Decay, RightShare));
        var scored = examples.ConvertAll(e => (Example: e, Score: LogisticRegression.LogOdds(e.Features, model(e.Article))));
        var asked = new AnswerabilityCurve([.. scored.Where(s => !s.Example.IsRight || s.Example.Weight > 1).Select(s => (s.Score, s.Example.IsRight))]);
        var known = new AnswerabilityCurve([.. scored.Where(s => !s.Example.IsRight || s.Example.Weight == 1).Select(s => (s.Score, s.Example.IsRight))]);
        return "questions left out: at log odds, kept of those written to be answered, of the known, declined: "
            + string.Join("; ", Tried.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t:0.0}, {asked.Kept(t):0.000}, {known.Kept(t):0.000}, {1 - asked.LetOut(t):0.000}")))
            + string.Create(CultureInfo.InvariantCulture, $"; AUROC {asked.Auroc():0.000} and {known.Auroc():0.000}");
    }
}
