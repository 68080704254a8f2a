using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Storage;

internal static class StoredJson
{
    /// <summary>Arabic letters stay letters: a third of the length.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
