using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Chat;

namespace Bot.Storage;

/// <summary>The texts of a conversation as JSON, the way they are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<SaidText>))]
internal sealed partial class ConversationJson : JsonSerializerContext
{
    /// <summary>Arabic letters stay letters: a third of the length.</summary>
    public static ConversationJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
