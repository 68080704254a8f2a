using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>A call that the fake Bot API has received.</summary>
public sealed record BotApiCall(string Method, JsonElement Body)
{
    public long ChatId => Body.GetProperty("chat_id").GetInt64();

    public string Text => Body.GetProperty("text").GetString()!;

    public bool Has(string parameter) => Body.TryGetProperty(parameter, out _);

    public int Number(string parameter) => Body.GetProperty(parameter).GetInt32();
}
