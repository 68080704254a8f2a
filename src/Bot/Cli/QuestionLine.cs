using System.Text.Json;

namespace Bot.Cli;

/// <summary>One question of a batch: {"id","question","history"?:[earlier messages]}. Other fields are allowed and ignored.</summary>
internal sealed record QuestionLine(string Id, string Question, IReadOnlyList<string> History)
{
    /// <exception cref="FormatException">The line is no such object; the message says what is wrong.</exception>
    public static QuestionLine Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"not JSON: {e.Message.Split(" LineNumber", 2)[0]}", e);
        }
    }

    private static QuestionLine Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("not a JSON object");
        }

        return new QuestionLine(Text(json, "id"), Text(json, "question"), Earlier(json));
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when name == "id" => value.GetRawText(),
        _ => throw new FormatException($"\"{name}\" must be a string"),
    }
    : throw new FormatException($"\"{name}\" is missing");

    private static List<string> Earlier(JsonElement json)
    {
        if (!json.TryGetProperty("history", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            ? value.EnumerateArray().Select(e => e.GetString()!).ToList()
            : throw new FormatException("\"history\" must be a list of strings");
    }
}
