namespace Bot.Telegram.Client;

/// <summary>A button above the results that opens the private chat with the bot.</summary>
public sealed class InlineQueryResultsButton
{
    public required string Text { get; set; }

    /// <summary>1 to 64 of A-Z, a-z, 0-9, _ and -.</summary>
    public string? StartParameter { get; set; }
}
