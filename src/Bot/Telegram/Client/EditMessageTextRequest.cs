namespace Bot.Telegram.Client;

public sealed class EditMessageTextRequest() : RequestBase<Message>("editMessageText")
{
    public required long ChatId { get; set; }
    public required int MessageId { get; set; }
    public required string Text { get; set; }
    public ParseMode? ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
}
