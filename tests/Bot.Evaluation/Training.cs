using System.Text.Json;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Learns the rankers of passages and sentences, the second on top of the first.</summary>
internal sealed class Training(TrainOptions options)
{
    public static async Task<int> RunAsync(TrainOptions options, CancellationToken cancellationToken)
    {
        var training = new Training(options);
        var corpora = training.OpenBoth(options.Squad, null);
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

        foreach (var also in options.Also)
        {
            foreach (var corpus in OpenBoth(also.Path, options.Squad))
            {
                sets.Add(Weighed(await corpus.PassagesAsync(), also, sets[0]));
            }
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

        foreach (var also in options.Also)
        {
            var further = OpenBoth(also.Path, options.Squad);
            sets.Add(Weighed(await further[0].SentencesAsync(true, null), also, sets[0]));
            foreach (var corpus in further)
            {
                sets.Add(Weighed(await corpus.SentencesAsync(false, passages), also, sets[0]));
            }
        }

        Learn("sentences", SentenceFeatures.Names, [.. sets]);
    }

    /// <summary>The questions' passages alone and among the others.</summary>
    private List<Corpus> OpenBoth(string squad, string? apart) => [.. new[] { null, options.Distractors }.Distinct().Select(d => Corpus.Open(squad, d, apart))];

    private static List<TrainingGroup> Weighed(List<TrainingGroup> groups, FurtherQuestions questions, List<TrainingGroup> first) =>
        groups.ConvertAll(g => g with { Weight = questions.Weight * first.Count / groups.Count });

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
