using System.Text.Json;

namespace Bot.Telegram.Client;

/// <summary>The way to the Bot API, by the client in this folder.</summary>
internal static class BotApi
{
    /// <param name="handler">Stays the caller's.</param>
    /// <remarks>A call takes as long as its caller lets it.</remarks>
    public static ITelegramBotClient Connect(string token, string baseUrl, HttpMessageHandler handler) =>
        new TelegramBotClient(new TelegramBotClientOptions(token, baseUrl), new HttpMessageInvoker(handler, disposeHandler: false));

    /// <summary>What Telegram posts to a webhook.</summary>
    /// <exception cref="JsonException">The bytes are no update.</exception>
    public static Update? ReadUpdate(ReadOnlySpan<byte> json) => WireFormat.ReadUpdate(json);
}
