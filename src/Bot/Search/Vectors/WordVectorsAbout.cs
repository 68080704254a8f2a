using System.Text.Json.Serialization;

namespace Bot.Search.Vectors;

/// <summary>Where learned vectors come from; the first thing in their file, as JSON.</summary>
/// <param name="Version">Of the file's layout and of how texts are cut into stems.</param>
/// <param name="Trained">ISO date, as given to the training command.</param>
/// <param name="Data">What they were learned from.</param>
/// <param name="Licence">Of the data and so of the vectors.</param>
/// <param name="Result">What they reached on passages they were not learned from.</param>
internal sealed record WordVectorsAbout(int Version, string Trained, string Data, string Licence, string Result);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WordVectorsAbout))]
internal sealed partial class WordVectorsJson : JsonSerializerContext
{
}
