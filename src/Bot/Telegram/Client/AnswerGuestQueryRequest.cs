namespace Bot.Telegram.Client;

public sealed class AnswerGuestQueryRequest() : RequestBase<SentGuestMessage>("answerGuestQuery")
{
    public required string GuestQueryId { get; set; }
    public required InlineQueryResultArticle Result { get; set; }
}
