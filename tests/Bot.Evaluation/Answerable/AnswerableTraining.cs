using System.Globalization;
using Bot.Answers.Answerable;
using Bot.Cli.Evaluation;
using Bot.Search.Ranking;

namespace Bot.Evaluation.Answerable;

/// <summary>Fits the model of when to answer and says how well it does on articles it has not seen.</summary>
internal static class AnswerableTraining
{
    private const int Folds = 5;

    public static async Task<int> RunAsync(AnswerableOptions options)
    {
        var sets = new List<List<AnswerableExample>>();
        foreach (var distractors in new[] { null, options.Distractors }.Distinct())
        {
            foreach (var squad in options.Squad)
            {
                sets.Add(await AnswerableExamples.OfAsync(squad, distractors));
            }
        }

        var result = "right replies kept at 10 % and 25 % false answers, AUROC, on articles left out: " + string.Join("; ", CrossValidate(sets));
        Console.WriteLine(result);
        var weights = LogisticRegression.Fit([.. sets.SelectMany(s => s)]);
        var model = ModelFile.Of(AnswerableFeatures.Names, weights, options.Date, options.Data, result);
        await ModelFile.WriteAsync(Path.Combine(options.Target, "Answers", "Answerable", AnswerableModel.Name + ".json"), model);
        return 0;
    }

    private static IEnumerable<string> CrossValidate(List<List<AnswerableExample>> sets)
    {
        var model = CrossValidation.Models([.. sets.SelectMany(s => s)], Folds, e => e.Article, examples => LogisticRegression.Fit(examples));
        foreach (var set in sets)
        {
            var curve = new AnswerabilityCurve([.. set.Select(e => (LogisticRegression.LogOdds(e.Features, model(e.Article)), e.IsRight))]);
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{curve.Kept(curve.ThresholdAt(0.1)):0.000} and {curve.Kept(curve.ThresholdAt(0.25)):0.000}, {curve.Auroc():0.000}");
        }
    }
}
