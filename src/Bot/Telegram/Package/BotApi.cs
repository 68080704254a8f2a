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

    /// <param name="handler">Stays the caller's.</param>
    /// <remarks>A call takes as long as its caller lets it.</remarks>
    public static ITelegramBotClient Connect(string token, string baseUrl, HttpMessageHandler handler) =>
        // The retries are Polly's.
        new SecretiveClient(
            new TelegramBotClientOptions(token, baseUrl) { RetryThreshold = 0 },
            new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>What Telegram posts to a webhook.</summary>
    /// <exception cref="JsonException">The bytes are no update.</exception>
    public static Update? ReadUpdate(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options);
}
