using System.CommandLine;
using System.Globalization;
using Bot.Answers.Answerable;
using Bot.Cli;
using Bot.Cli.Evaluation;

namespace Bot.Evaluation.Answerable;

/// <summary>few: learns when to answer from few passages, as of an article alone or of some together, the same from the same data bit for bit.</summary>
internal static class FewTraining
{
    private const int Folds = 5;

    /// <summary>How many articles lie in a folder at most; some of the largest have more passages than the model is asked about.</summary>
    private static readonly int[] Together = [1, 3, 10, 30];
    private static readonly double[] Tried = [-2, -1.6, -1.2, -0.8];

    public static Command Create()
    {
        var squad = new Option<string[]>("--squad") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Articles and questions to learn from: SQuAD-format files." };
        var distractors = new Option<string?>("--distractors") { Description = "Further passages, which join the article of their title: gzipped JSON lines." };
        var knowledge = new Option<string>("--knowledge") { DefaultValueFactory = _ => "knowledge", Description = "Articles with their questions, which are asked without anything beside the articles." };
        var questions = new Option<string>("--questions") { DefaultValueFactory = _ => "tests/Bot.Evaluation/Data/train.jsonl", Description = "Further questions about them: JSON lines as for eval." };
        var written = new Option<string>("--written") { DefaultValueFactory = _ => "tests/Bot.Evaluation/Data/articles/learn", Description = "Articles that come alone, a folder each, with NAME.jsonl and NAME-offtopic.jsonl beside it." };
        var date = new Option<string>("--date") { Required = true, Description = "The day to write into the model, YYYY-MM-DD." };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => "", Description = "What the data is and its licence, to write into the model." };
        var target = new Option<string>("--out") { DefaultValueFactory = _ => "src/Bot", Description = "The project whose model is written." };
        var command = new Command("few", "Learn when to answer from few passages.") { squad, distractors, knowledge, questions, written, date, data, target };
        command.SetAction(async (parsed, _) =>
        {
            var sets = await ReadAsync(parsed.GetValue(squad)!, parsed.GetValue(distractors));
            sets.Add(("listed", await FolderExamples.OfListedAsync(parsed.GetValue(knowledge)!, parsed.GetValue(questions)!)));
            sets.Add(("written", await WrittenAsync(parsed.GetValue(written)!)));
            var result = "articles left out: at log odds, right replies kept, wrong ones on the topic and off it let out: " + string.Join(" | ", CrossValidate(sets));
            Console.WriteLine(result);
            var weights = LogisticRegression.Fit([.. sets.SelectMany(s => s.Examples)]);
            var model = ModelFile.Of(AnswerableFeatures.FewNames, weights, parsed.GetValue(date)!, parsed.GetValue(data)!, result);
            await ModelFile.WriteAsync(Path.Combine(parsed.GetValue(target)!, "Answers", "Answerable", AnswerableModel.FewName + ".json"), model);
            return 0;
        });
        return command;
    }

    /// <summary>The examples of all files by how many articles lie in a folder.</summary>
    private static async Task<List<(string Name, List<AnswerableExample> Examples)>> ReadAsync(string[] squad, string? distractors)
    {
        var sets = Together.Select(together => (Name: $"up to {together}", Examples: new List<AnswerableExample>())).ToList();
        foreach (var file in squad)
        {
            var (parts, questions) = SquadFile.Read([file]);
            var articles = FolderArticle.All(parts, distractors);
            foreach (var (together, set) in Together.Zip(sets))
            {
                Console.Error.WriteLine($"{file}: {set.Name}");
                set.Examples.AddRange(await FolderExamples.OfAsync(articles, questions, together, Folds));
            }
        }

        return sets;
    }

    private static async Task<List<AnswerableExample>> WrittenAsync(string folder)
    {
        var examples = new List<AnswerableExample>();
        foreach (var (number, article) in Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Index())
        {
            examples.AddRange(await FolderExamples.OfWrittenAsync(number, article));
        }

        return examples;
    }

    private static IEnumerable<string> CrossValidate(List<(string Name, List<AnswerableExample> Examples)> sets)
    {
        var model = CrossValidation.Models([.. sets.SelectMany(s => s.Examples)], Folds, e => e.Article, examples => LogisticRegression.Fit(examples));
        foreach (var (name, set) in sets)
        {
            var scored = set.ConvertAll(e => (Example: e, Score: LogisticRegression.LogOdds(e.Features, model(e.Article))));
            var isAskedOffTopic = set.Exists(e => e.IsOffTopic);
            var near = new AnswerabilityCurve([.. scored.Where(s => !s.Example.IsOffTopic).Select(s => (s.Score, s.Example.IsRight))]);
            var off = new AnswerabilityCurve([.. scored.Where(s => s.Example.IsRight || s.Example.IsOffTopic).Select(s => (s.Score, s.Example.IsRight))]);
            yield return name + ": " + string.Join("; ", Tried.Select(t => string.Create(
                CultureInfo.InvariantCulture, $"{t:0.0}, {near.Kept(t):0.000}, {near.LetOut(t):0.000}, {(isAskedOffTopic ? off.LetOut(t) : null):0.000}")));
        }
    }
}
