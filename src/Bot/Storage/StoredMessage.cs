using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Chat;

namespace Bot.Storage;

/// <summary>A message as JSON, the way it is kept; fields it gains later are simply absent in older ones.</summary>
internal static class StoredMessage
{
    // Arabic letters stay letters: a third of the length.
    private static readonly StoredMessageJson Json = new(new JsonSerializerOptions(StoredMessageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IncomingMessage message) => JsonSerializer.Serialize(message, Json.IncomingMessage);

    public static byte[] WriteUtf8(IncomingMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, Json.IncomingMessage);

    public static IncomingMessage Read(string json) => JsonSerializer.Deserialize(json, Json.IncomingMessage)!;
}
