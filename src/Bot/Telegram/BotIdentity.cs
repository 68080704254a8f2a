namespace Bot.Telegram;

/// <summary>Who the bot is, known once getMe has been answered. Thread-safe.</summary>
public sealed class BotIdentity
{
    private volatile User? bot;

    /// <summary>Null before the service has reached Telegram.</summary>
    public User? Bot => bot;

    public void Learn(User user) => bot = user;

    /// <summary>The address that opens the bot with "/start PAYLOAD"; null before the bot knows its own name.</summary>
    public string? DeepLink(string payload) => bot?.Username is { } name ? $"https://t.me/{name}?start={payload}" : null;
}
