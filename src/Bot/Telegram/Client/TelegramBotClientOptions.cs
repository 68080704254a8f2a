namespace Bot.Telegram.Client;

/// <summary>The bot's token and where the Bot API is. Never prints the token.</summary>
public sealed class TelegramBotClientOptions
{
    private const string DefaultBaseUrl = "https://api.telegram.org";

    /// <exception cref="ArgumentException">The token does not have the form that BotFather gives: digits, a colon, letters.</exception>
    public TelegramBotClientOptions(string token, string? baseUrl = null)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == token.Length - 1 || !long.TryParse(token.AsSpan(0, colon), out var botId))
        {
            throw new ArgumentException("The Telegram token must have the form <digits>:<letters>, as BotFather gives it.", nameof(token));
        }

        Token = token;
        BotId = botId;
        BaseUrl = (baseUrl ?? DefaultBaseUrl).TrimEnd('/');
    }

    public long BotId { get; }

    public string BaseUrl { get; }

    internal string Token { get; }
}
