namespace Bot.Telegram;

/// <summary>Who the bot is, known once getMe has been answered. Thread-safe.</summary>
public sealed class BotIdentity
{
    private volatile User? bot;

    /// <summary>Null before the service has reached Telegram.</summary>
    public User? Bot => bot;

    public void Learn(User user) => bot = user;

    /// <summary>The address that opens the bot with "/start PAYLOAD"; null before the bot knows its own name.</summary>
    /// <param name="verb">start for the private chat, startgroup or startchannel to take the bot into one.</param>
    /// <param name="payload">At most 64 of A-Z, a-z, 0-9, _ and -.</param>
    public string? DeepLink(string verb, string payload) => bot?.Username is { } name ? $"https://t.me/{name}?{verb}={payload}" : null;
}
