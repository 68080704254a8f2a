using System.Text.Json;

namespace Bot.Telegram.Client;

/// <summary>The way to the Bot API, by the client in this folder.</summary>
internal static class BotApi
{
    /// <param name="http">Its time limit is the caller's affair.</param>
    public static ITelegramBotClient Connect(string token, string baseUrl, HttpClient http) =>
        new TelegramBotClient(new TelegramBotClientOptions(token, baseUrl), http);

    /// <summary>What Telegram posts to a webhook.</summary>
    /// <exception cref="JsonException">The bytes are no update.</exception>
    public static Update? ReadUpdate(ReadOnlySpan<byte> json) => WireFormat.ReadUpdate(json);
}
