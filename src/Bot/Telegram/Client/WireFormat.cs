using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Telegram.Client;

/// <summary>Requests and answers as bytes.</summary>
internal static class WireFormat
{
    // Arabic letters stay letters: six bytes each as \uXXXX would be three times the length.
    private static readonly JsonSerializerOptions Options = new(JsonBotApi.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(object request) =>
        JsonSerializer.SerializeToUtf8Bytes(request, Options.GetTypeInfo(request.GetType()));

    /// <summary>What Telegram posts to a webhook.</summary>
    /// <exception cref="JsonException">The bytes are no update.</exception>
    public static Update? ReadUpdate(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<Update>)Options.GetTypeInfo(typeof(Update)));

    /// <exception cref="JsonException">The bytes are not what the Bot API answers.</exception>
    public static ApiResponse<TResult>? Read<TResult>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<ApiResponse<TResult>>)Options.GetTypeInfo(typeof(ApiResponse<TResult>)));

    /// <summary>A message that was sent, by its id, which stands in front of the echo of all the rest.</summary>
    /// <exception cref="JsonException">The bytes are not what the Bot API answers.</exception>
    public static ApiResponse<Message>? ReadSent(ReadOnlySpan<byte> json, long chatId) => IdAhead(json) is { } id
        ? new ApiResponse<Message> { Ok = true, Result = new Message { Id = id, Chat = new Chat { Id = chatId } } }
        : Read<Message>(json);

    /// <returns>Null when the answer does not begin {"ok":true,"result":{"message_id":…</returns>
    private static int? IdAhead(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() && IsNext(ref reader, "ok"u8) && reader.Read() && reader.TokenType == JsonTokenType.True
            && IsNext(ref reader, "result"u8) && reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && IsNext(ref reader, "message_id"u8) && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var id)
                ? id
                : null;
    }

    private static bool IsNext(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
}
