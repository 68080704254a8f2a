using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>A call of the Bot API by the name of its method.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    [JsonIgnore]
    public string MethodName { get; } = methodName;
}
