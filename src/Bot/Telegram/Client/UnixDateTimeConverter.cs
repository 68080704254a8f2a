using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>Seconds since 1970 as UTC; what no date can be is read as the nearest that can.</summary>
internal sealed class UnixDateTimeConverter : JsonConverter<DateTime>
{
    private static readonly long Latest = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.UnixEpoch.AddSeconds(Math.Clamp(reader.GetInt64(), 0, Latest));

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)(value - DateTime.UnixEpoch).TotalSeconds);
}
