namespace Bot.Telegram.Client;

public sealed class InputTextMessageContent : InputMessageContent
{
    /// <summary>1 to 4096 characters.</summary>
    public required string MessageText { get; set; }
    public ParseMode? ParseMode { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
}
