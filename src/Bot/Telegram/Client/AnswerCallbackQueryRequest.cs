namespace Bot.Telegram.Client;

public sealed class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    public required string CallbackQueryId { get; set; }
    public string? Text { get; set; }
    public bool? ShowAlert { get; set; }
}
