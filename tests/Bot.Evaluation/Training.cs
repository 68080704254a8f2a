using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Answers.Spans;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Learns every model in turn, each on top of those before.</summary>
internal sealed class Training(TrainOptions options)
{
    private static readonly string Ranking = Path.Combine("Search", "Ranking");

    public static async Task<int> RunAsync(TrainOptions options, CancellationToken cancellationToken)
    {
        var training = new Training(options);
        var small = Corpus.Open(options.Squad, null);
        training.Learn("spans", Path.Combine("Answers", "Spans"), SpanFeatures.Names, await small.SpansAsync());
        if (options.SpansOnly)
        {
            return 0;
        }

        var large = Corpus.Open(options.Squad, options.Distractors);
        var passages = training.Learn("passages", Ranking, PassageReading.FeatureNames, await small.PassagesAsync(), await large.PassagesAsync());
        var ranked = new RankModel(passages, PassageReading.FeatureNames);
        training.Learn("sentences", Ranking, SentenceFeatures.Names, await small.SentencesAsync(true, null), await small.SentencesAsync(false, ranked), await large.SentencesAsync(false, ranked));
        return 0;
    }

    private RankModelFile Learn(string name, string folder, IReadOnlyList<string> features, params List<TrainingGroup>[] sets)
    {
        var trainer = new Trainer(features);
        var result = "first right on articles left out: " + string.Join("; ", trainer.CrossValidate(sets));
        Console.WriteLine($"{name}: {result}");
        var model = trainer.Train([.. sets.SelectMany(s => s)], options.Date, options.Data, result);
        var json = new RankModelJson(new JsonSerializerOptions(RankModelJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        File.WriteAllText(Path.Combine(options.Target, folder, name + ".json"), JsonSerializer.Serialize(model, json.RankModelFile) + "\n");
        return model;
    }
}
