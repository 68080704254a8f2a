namespace Bot.Telegram.Client;

public sealed class SendRichMessageRequest() : RequestBase<Message>("sendRichMessage")
{
    public required long ChatId { get; set; }
    public required InputRichMessage RichMessage { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public int? MessageThreadId { get; set; }
    public EphemeralMessageParameters? EphemeralMessageParameters { get; set; }

    internal override ApiResponse<Message>? ReadAnswer(ReadOnlySpan<byte> json) => WireFormat.ReadSent(json, ChatId);
}
