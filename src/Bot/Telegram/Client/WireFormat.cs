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
}
