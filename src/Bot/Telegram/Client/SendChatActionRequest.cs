namespace Bot.Telegram.Client;

public sealed class SendChatActionRequest() : RequestBase<bool>("sendChatAction")
{
    public required long ChatId { get; set; }
    public required ChatAction Action { get; set; }
    public int? MessageThreadId { get; set; }
}
