namespace Bot.Telegram.Client;

public sealed class SendMessageRequest() : RequestBase<Message>("sendMessage")
{
    public required long ChatId { get; set; }
    public required string Text { get; set; }
    public ParseMode? ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public int? MessageThreadId { get; set; }
    public EphemeralMessageParameters? EphemeralMessageParameters { get; set; }
    public bool? DisableNotification { get; set; }

    internal override ApiResponse<Message>? ReadAnswer(ReadOnlySpan<byte> json) => WireFormat.ReadSent(json, ChatId);
}
