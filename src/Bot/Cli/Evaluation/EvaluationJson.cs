using System.Text.Json.Serialization;

namespace Bot.Cli.Evaluation;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EvaluationQuestion))]
[JsonSerializable(typeof(Figures))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
}
