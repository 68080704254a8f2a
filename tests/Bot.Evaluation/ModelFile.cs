using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Writes learned models, readable and the same every time.</summary>
internal static class ModelFile
{
    public static RankModelFile Of(IEnumerable<string> names, IEnumerable<float> weights, string date, string data, string result) =>
        new(1, date, data, result, names.Zip(weights).ToDictionary(p => p.First, p => MathF.Round(p.Second, 4)));

    public static Task WriteAsync(string path, RankModelFile model)
    {
        var json = new RankModelJson(new JsonSerializerOptions(RankModelJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return File.WriteAllTextAsync(path, JsonSerializer.Serialize(model, json.RankModelFile) + "\n");
    }
}
