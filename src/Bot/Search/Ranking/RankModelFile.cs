using System.Text.Json.Serialization;

namespace Bot.Search.Ranking;

/// <summary>A learned model with where it comes from.</summary>
/// <param name="Version">Raised when a feature's meaning changes.</param>
/// <param name="Trained">ISO date, as given to the training command.</param>
/// <param name="Data">What it was learned from, with its licence.</param>
/// <param name="Result">What it reached on articles it was not trained on.</param>
/// <param name="Weights">By feature.</param>
internal sealed record RankModelFile(int Version, string Trained, string Data, string Result, Dictionary<string, float> Weights);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(RankModelFile))]
internal sealed partial class RankModelJson : JsonSerializerContext
{
}
