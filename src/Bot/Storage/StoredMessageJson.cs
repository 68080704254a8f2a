using System.Text.Json.Serialization;
using Bot.Chat;

namespace Bot.Storage;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IncomingMessage))]
internal sealed partial class StoredMessageJson : JsonSerializerContext;
