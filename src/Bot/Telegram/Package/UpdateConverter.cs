using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot;

namespace Bot.Telegram.Package;

/// <summary>Reads an update of an unexpected shape as one of no kind: one strange update must not block all those behind it.</summary>
internal sealed class UpdateConverter : JsonConverter<Update>
{
    private static readonly JsonSerializerOptions Plain = Configured();

    public override Update? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var update = JsonDocument.ParseValue(ref reader);
        try
        {
            return update.RootElement.Deserialize<Update>(Plain);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return new Update { Id = Id(update.RootElement) ?? throw new JsonException("This is no update.", exception) };
        }
    }

    public override void Write(Utf8JsonWriter writer, Update value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Plain);

    private static int? Id(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) ? number : null;

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions();
        JsonBotAPI.Configure(options);
        return options;
    }
}
