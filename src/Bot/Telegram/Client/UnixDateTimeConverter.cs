using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>Seconds since 1970 as UTC.</summary>
internal sealed class UnixDateTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.UnixEpoch.AddSeconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)(value - DateTime.UnixEpoch).TotalSeconds);
}
