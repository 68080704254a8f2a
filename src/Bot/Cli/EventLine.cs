using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;
using Bot.OnThisDay;

namespace Bot.Cli;

/// <summary>An event as one JSON line; start and end are UTF-16 offsets into the document's file.</summary>
internal sealed record EventLine(
    [property: JsonPropertyName("date")] string Date,
    [property: JsonPropertyName("precision")] string Precision,
    [property: JsonPropertyName("quote")] string Quote,
    [property: JsonPropertyName("planned")] bool Planned,
    [property: JsonPropertyName("document")] string Document,
    [property: JsonPropertyName("section")] string Section,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static EventLine Of(HistoricEvent told) => new(
        told.Date.ToString(),
        told.Date.Precision.ToString().ToLowerInvariant(),
        told.Citation.Quote,
        told.IsPlanned,
        told.Citation.Document.Id,
        told.Citation.Paragraph.Section.Heading,
        told.Citation.Span.Start,
        told.Citation.Span.End);

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}
