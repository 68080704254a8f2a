using System.Text.Json;

namespace Bot.Answers.Writing;

/// <summary>Statements written as JSON: an object, a list of them, or an object that holds such a list.</summary>
internal static class ClaimJson
{
    private static readonly string[] Statement = ["claim", "statement", "text", "answer", "sentence", "المعلومة", "الجواب"];
    private static readonly string[] Source = ["source", "sources", "citation", "citations", "passage", "number", "n", "id", "ref", "المقطع", "رقم المقطع"];
    private static readonly string[] Quote = ["quote", "span", "words", "evidence", "verbatim", "quotation", "الاقتباس", "الكلمات"];

    /// <summary>Null when the text is no JSON object or list.</summary>
    public static List<DraftClaim>? TryRead(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 16 });
            return HoldsObjects(json.RootElement) ? [.. Read(json.RootElement)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<DraftClaim> Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Read).ToList(),
        JsonValueKind.Object when Value(element, Statement) is { ValueKind: JsonValueKind.String } statement => OneOrNone(element, statement.GetString()!),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Read(p.Value)).ToList(),
        _ => [],
    };

    private static IEnumerable<DraftClaim> OneOrNone(JsonElement element, string statement)
    {
        var source = Value(element, Source) is { } value ? Sources(value) : ClaimText.Sources(statement);
        return ClaimParser.Of(statement, source, Value(element, Quote) is { ValueKind: JsonValueKind.String } quote ? quote.GetString()! : "") is { } claim ? [claim] : [];
    }

    private static List<int> Sources(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) ? [number] : [],
        JsonValueKind.String => ClaimText.Sources(value.GetString()!),
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Sources).Distinct()],
        _ => [],
    };

    private static JsonElement? Value(JsonElement element, string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (names.Contains(property.Name.Trim().ToLowerInvariant()))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>A line that begins with a citation "[1] …" may look like a list of numbers.</summary>
    private static bool HoldsObjects(JsonElement element) => element.ValueKind == JsonValueKind.Object
        || element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);
}
