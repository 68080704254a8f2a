using System.Text.Json;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Learns the rankers of passages and sentences, the second on top of the first.</summary>
internal sealed class Training(TrainOptions options)
{
    /// <summary>How much the further questions count beside the first, all together.</summary>
    private const float Further = 0.5f;

    public static async Task<int> RunAsync(TrainOptions options, CancellationToken cancellationToken)
    {
        var training = new Training(options);
        var corpora = new[] { null, options.Distractors }.Distinct().Select(d => Corpus.Open(options.Squad, d)).ToList();
        if (options.Learns("passages"))
        {
            await training.PassagesAsync(corpora);
        }

        if (options.Learns("sentences"))
        {
            await training.SentencesAsync(corpora);
        }

        return 0;
    }

    private async Task PassagesAsync(List<Corpus> corpora)
    {
        var sets = new List<List<TrainingGroup>>();
        foreach (var corpus in corpora)
        {
            sets.Add(await corpus.PassagesAsync());
        }

        if (options.Also is { } also)
        {
            foreach (var distractors in new[] { null, options.Distractors }.Distinct())
            {
                var groups = await Corpus.Open(also, distractors, apart: options.Squad).PassagesAsync();
                sets.Add(groups.ConvertAll(g => g with { Weight = Further * sets[0].Count / groups.Count }));
            }
        }

        foreach (var (what, names) in new[] { ("the learned vectors", PassageMeaning.Names), ("the parts of the question", PassageReading.PartNames) })
        {
            Console.WriteLine($"passages without {what}: " + string.Join("; ", new Trainer(PassageReading.FeatureNames, names) { IsListwise = true }.CrossValidate([.. sets])));
        }

        Learn("passages", PassageReading.FeatureNames, [.. sets]);
    }

    private async Task SentencesAsync(List<Corpus> corpora)
    {
        var passages = new RankModel(Read("passages"), PassageReading.FeatureNames);
        List<List<TrainingGroup>> sets = [await corpora[0].SentencesAsync(true, null)];
        foreach (var corpus in corpora)
        {
            sets.Add(await corpus.SentencesAsync(false, passages));
        }

        Learn("sentences", SentenceFeatures.Names, [.. sets]);
    }

    private void Learn(string name, IReadOnlyList<string> features, params List<TrainingGroup>[] sets)
    {
        var trainer = new Trainer(features) { IsListwise = true };
        var result = "first right on articles left out: " + string.Join("; ", trainer.CrossValidate(sets));
        Console.WriteLine($"{name}: {result}");
        var model = trainer.Train([.. sets.SelectMany(s => s)], options.Date, options.Data, result);
        ModelFile.WriteAsync(PathOf(name), model).GetAwaiter().GetResult();
    }

    private RankModelFile Read(string name) =>
        JsonSerializer.Deserialize(File.ReadAllText(PathOf(name)), RankModelJson.Default.RankModelFile)!;

    private string PathOf(string name) => Path.Combine(options.Target, "Search", "Ranking", name + ".json");
}
