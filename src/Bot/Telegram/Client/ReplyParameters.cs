namespace Bot.Telegram.Client;

public sealed class ReplyParameters
{
    public int MessageId { get; set; }
    public bool AllowSendingWithoutReply { get; set; }
    public string? Quote { get; set; }
}
