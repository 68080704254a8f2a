namespace Bot.Telegram.Client;

public sealed class SentGuestMessage
{
    public string InlineMessageId { get; set; } = "";
}
