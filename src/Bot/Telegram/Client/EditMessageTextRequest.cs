using System.Text.Json;

namespace Bot.Telegram.Client;

/// <summary>The answer is the message, or only "true": it tells nothing new.</summary>
public sealed class EditMessageTextRequest() : RequestBase<JsonElement>("editMessageText")
{
    public required long ChatId { get; set; }
    public required int MessageId { get; set; }

    /// <summary>Or <see cref="RichMessage"/>.</summary>
    public string? Text { get; set; }
    public ParseMode? ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public InputRichMessage? RichMessage { get; set; }
}
