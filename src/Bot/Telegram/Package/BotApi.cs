using System.Text.Encodings.Web;
using System.Text.Json;
using Telegram.Bot;

namespace Bot.Telegram.Package;

/// <summary>The way to the Bot API, by the package Telegram.Bot.</summary>
internal static class BotApi
{
    static BotApi()
    {
        // Arabic letters stay letters: six bytes each as \uXXXX would be three times the length.
        JsonBotAPI.Options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        JsonBotAPI.Options.Converters.Add(new UpdateConverter());
    }

    /// <param name="http">Its time limit is the caller's affair.</param>
    public static ITelegramBotClient Connect(string token, string baseUrl, HttpClient http) =>
        // The retries are Polly's.
        new SecretiveClient(new TelegramBotClientOptions(token, baseUrl) { RetryThreshold = 0 }, http);

    /// <summary>What Telegram posts to a webhook.</summary>
    /// <exception cref="JsonException">The bytes are no update.</exception>
    public static Update? ReadUpdate(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options);
}
