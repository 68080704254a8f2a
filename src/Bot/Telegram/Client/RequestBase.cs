using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>A call of the Bot API by the name of its method.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    [JsonIgnore]
    public string MethodName { get; } = methodName;

    /// <exception cref="JsonException">The bytes are not what the Bot API answers.</exception>
    internal virtual ApiResponse<TResponse>? ReadAnswer(ReadOnlySpan<byte> json) => WireFormat.Read<TResponse>(json);
}
