using System.Text.Json;

namespace Bot.Search.Ranking;

/// <summary>
/// A weighted sum of features, learned by tests/Bot.Evaluation. The embedded file says from what data, when, and how good it
/// was. Immutable.
/// </summary>
internal sealed class RankModel
{
    private readonly float[] _weights;

    /// <param name="file">The learned weights.</param>
    /// <param name="names">The features in the order in which they will come.</param>
    /// <exception cref="InvalidDataException">The model was learned from other features; it has to be learned again.</exception>
    public RankModel(RankModelFile file, IReadOnlyList<string> names)
    {
        _weights = file.Weights.Count == names.Count
            ? [.. names.Select(n => file.Weights.TryGetValue(n, out var w) ? w : throw new InvalidDataException($"The model lacks the feature \"{n}\"."))]
            : throw new InvalidDataException($"The model has {file.Weights.Count} features, {names.Count} are computed.");
    }

    /// <summary>The model shipped under this name; null when there is none, as before the first training.</summary>
    public static RankModel? Find(string name, IReadOnlyList<string> features)
    {
        using var stream = typeof(RankModel).Assembly.GetManifestResourceStream($"Models.{name}.json");
        return stream is null ? null : new RankModel(JsonSerializer.Deserialize(stream, RankModelJson.Default.RankModelFile)!, features);
    }

    /// <summary>What to add to a candidate's score. Only differences between candidates of one question mean anything.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        var score = 0f;
        for (var i = 0; i < _weights.Length; i++)
        {
            score += features[i] * _weights[i];
        }

        return score;
    }
}
