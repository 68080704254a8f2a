using System.Numerics.Tensors;
using Bot.Answers.Spans;

namespace Bot.Evaluation.Spans;

/// <summary>Learns the model of spans and says how well it does on articles it has not seen.</summary>
internal static class SpanTraining
{
    private const int Folds = 5;
    private static readonly Trainer Trainer = new(SpanFeatures.Names);

    public static async Task<int> RunAsync(IReadOnlyList<string> squad, string date, string data, string target)
    {
        var sets = squad.Select(file => Corpus.Open(file, null).Spans().FindAll(g => g.Group.IsUseful)).ToList();
        var all = sets.SelectMany(s => s).ToList();
        var model = CrossValidation.Models(all, Folds, g => g.Group.Article, part => Trainer.Fit(Groups(part)));
        var result = "F1 in the right sentence on articles left out: " + string.Join("; ", sets.Select(s => $"{s.Average(g => F1(g, model(g.Group.Article))):0.000}"));
        Console.WriteLine("spans: " + result);
        await ModelFile.WriteAsync(Path.Combine(target, "Answers", "Spans", "spans.json"), Trainer.Train(Groups(all), date, data, result));
        return 0;
    }

    private static List<TrainingGroup> Groups(IEnumerable<SpanGroup> spans) => [.. spans.Select(s => s.Group)];

    private static float F1(SpanGroup group, float[] weights) =>
        group.F1[SpanRanker.Choose(group.Spans, Array.ConvertAll(group.Group.Features, x => TensorPrimitives.Dot(x, weights)))];
}
