namespace Bot.Telegram.Client;

/// <summary>What is sent when an inline result is chosen: a text, or a rich message.</summary>
public sealed class InputTextMessageContent
{
    /// <summary>1 to 4096 characters.</summary>
    public string? MessageText { get; set; }
    public ParseMode? ParseMode { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public InputRichMessage? RichMessage { get; set; }
}
