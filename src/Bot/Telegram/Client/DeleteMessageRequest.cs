namespace Bot.Telegram.Client;

public sealed class DeleteMessageRequest() : RequestBase<bool>("deleteMessage")
{
    public required long ChatId { get; set; }
    public required int MessageId { get; set; }
}
