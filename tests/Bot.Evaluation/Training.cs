using System.Text.Json;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Learns the rankers of passages and sentences, the second on top of the first.</summary>
internal sealed class Training(TrainOptions options)
{
    private static readonly string Ranking = Path.Combine("Search", "Ranking");

    public static async Task<int> RunAsync(TrainOptions options, CancellationToken cancellationToken)
    {
        var training = new Training(options);
        var small = Corpus.Open(options.Squad, null);
        await training.RankersAsync(small, Corpus.Open(options.Squad, options.Distractors));
        return 0;
    }

    private async Task RankersAsync(Corpus small, Corpus large)
    {
        if (options.Learns("passages"))
        {
            List<TrainingGroup>[] sets = [await small.PassagesAsync(), await large.PassagesAsync()];
            Console.WriteLine("passages without the learned vectors: " + string.Join("; ", new Trainer(PassageReading.FeatureNames, PassageMeaning.Names).CrossValidate(sets)));
            Learn("passages", Ranking, PassageReading.FeatureNames, sets);
        }

        if (options.Learns("sentences"))
        {
            var passages = new RankModel(Read("passages", Ranking), PassageReading.FeatureNames);
            Learn("sentences", Ranking, new Trainer(SentenceFeatures.Names) { IsListwise = true }, await small.SentencesAsync(true, null), await small.SentencesAsync(false, passages), await large.SentencesAsync(false, passages));
        }
    }

    private void Learn(string name, string folder, IReadOnlyList<string> features, params List<TrainingGroup>[] sets) => Learn(name, folder, new Trainer(features), sets);

    private void Learn(string name, string folder, Trainer trainer, params List<TrainingGroup>[] sets)
    {
        var result = "first right on articles left out: " + string.Join("; ", trainer.CrossValidate(sets));
        Console.WriteLine($"{name}: {result}");
        var model = trainer.Train([.. sets.SelectMany(s => s)], options.Date, options.Data, result);
        ModelFile.WriteAsync(PathOf(name, folder), model).GetAwaiter().GetResult();
    }

    private RankModelFile Read(string name, string folder) =>
        JsonSerializer.Deserialize(File.ReadAllText(PathOf(name, folder)), RankModelJson.Default.RankModelFile)!;

    private string PathOf(string name, string folder) => Path.Combine(options.Target, folder, name + ".json");
}
