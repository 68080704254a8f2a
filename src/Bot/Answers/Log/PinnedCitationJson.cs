using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Answers.Log;

/// <summary>The citations of an answer as JSON, the way they are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<PinnedCitation>))]
internal sealed partial class PinnedCitationJson : JsonSerializerContext
{
    /// <summary>Arabic letters stay letters: a third of the length.</summary>
    public static PinnedCitationJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
