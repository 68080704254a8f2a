using System.Numerics.Tensors;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Fits a <see cref="LinearRanker"/> to groups and says how well it does on articles it has not seen.</summary>
/// <param name="names">The features.</param>
internal sealed class Trainer(IReadOnlyList<string> names)
{
    /// <summary>Whether to fit by <see cref="ListwiseRegression"/> instead of a <see cref="LinearRanker"/>.</summary>
    public bool IsListwise { get; init; }

    private const float Decay = 0.05f;
    private const int Epochs = 60;
    private const int Folds = 5;
    private const int Batch = 32;
    private const int Seed = 20261122;

    /// <summary>Mean goodness of the first candidate by the base score alone, then as learned, over articles left out in turn.</summary>
    /// <param name="sets">What to learn from.</param>
    /// <returns>One line a set.</returns>
    public IEnumerable<string> CrossValidate(params List<TrainingGroup>[] sets)
    {
        var model = CrossValidation.Models([.. sets.SelectMany(s => s)], Folds, g => g.Article, Fit);
        foreach (var set in sets)
        {
            var tried = set.Where(g => g.Base.Length > 0).ToList();
            var learned = tried.ConvertAll(g => (Group: g, Scores: Scores(g, model(g.Article))));
            yield return $"{tried.Average(g => g.Target[First(g.Base)]):0.000} to {learned.Average(l => l.Group.Target[First(l.Scores)]):0.000}"
                + $" (MRR {tried.Average(g => Reciprocal(g, g.Base)):0.000} to {learned.Average(l => Reciprocal(l.Group, l.Scores)):0.000})";
        }
    }

    public RankModelFile Train(List<TrainingGroup> groups, string date, string data, string result)
    {
        var weights = Fit(groups);
        return ModelFile.Of(names, weights, date, data, result);
    }

    /// <summary>The features' weights in units of the base score.</summary>
    public float[] Fit(List<TrainingGroup> groups)
    {
        var useful = groups.Where(g => g.IsUseful).ToList();
        var scale = Scale(useful);
        var ready = useful.Select(g => g with { Features = Array.ConvertAll(g.Features, x => Multiply(x, scale)) }).ToArray();
        if (IsListwise)
        {
            return Multiply(ListwiseRegression.Fit(ready), scale);
        }

        var ranker = new LinearRanker(names.Count, Decay);
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(ready);
            for (var at = 0; at < ready.Length; at += Batch)
            {
                ranker.Learn(ready.AsSpan(at, Math.Min(Batch, ready.Length - at)));
            }
        }

        return Multiply(ranker.Weights, scale);
    }

    /// <summary>One over each feature's standard deviation; 0 for one that never changes.</summary>
    private float[] Scale(List<TrainingGroup> groups)
    {
        var (count, sums, squares) = (0, new double[names.Count], new double[names.Count]);
        foreach (var row in groups.SelectMany(g => g.Features))
        {
            count++;
            for (var i = 0; i < row.Length; i++)
            {
                sums[i] += row[i];
                squares[i] += row[i] * row[i];
            }
        }

        return [.. sums.Zip(squares, (sum, square) => Math.Sqrt(Math.Max(0, (square / count) - (sum / count * sum / count))))
            .Select(deviation => (float)(deviation < 1e-3 ? 0 : 1 / deviation))];
    }

    private static float[] Scores(TrainingGroup group, float[] weights) =>
        [.. group.Features.Select((x, c) => group.Base[c] + TensorPrimitives.Dot(x, weights))];

    private static float[] Multiply(float[] one, float[] other) => [.. one.Select((value, i) => value * other[i])];

    /// <summary>One over the place of the first right candidate; 0 when none is right.</summary>
    private static float Reciprocal(TrainingGroup group, float[] scores)
    {
        var best = scores.Where((_, c) => group.Target[c] == 1).DefaultIfEmpty(float.NaN).Max();
        return float.IsNaN(best) ? 0 : 1f / (1 + scores.Count(s => s > best));
    }

    private static int First(float[] scores) => Array.IndexOf(scores, scores.Max());
}
