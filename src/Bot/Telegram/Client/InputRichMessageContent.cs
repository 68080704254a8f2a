namespace Bot.Telegram.Client;

public sealed class InputRichMessageContent : InputMessageContent
{
    public required InputRichMessage RichMessage { get; set; }
}
