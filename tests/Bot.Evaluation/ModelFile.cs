using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Search.Ranking;

namespace Bot.Evaluation;

/// <summary>Writes learned models, readable and the same every time.</summary>
internal static class ModelFile
{
    public static Task WriteAsync(string path, RankModelFile model)
    {
        var json = new RankModelJson(new JsonSerializerOptions(RankModelJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return File.WriteAllTextAsync(path, JsonSerializer.Serialize(model, json.RankModelFile) + "\n");
    }
}
