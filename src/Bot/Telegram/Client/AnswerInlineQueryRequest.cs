namespace Bot.Telegram.Client;

public sealed class AnswerInlineQueryRequest() : RequestBase<bool>("answerInlineQuery")
{
    public required string InlineQueryId { get; set; }

    /// <summary>At most 50.</summary>
    public required IEnumerable<InlineQueryResultArticle> Results { get; set; }

    /// <summary>Seconds.</summary>
    public int? CacheTime { get; set; }
    public bool? IsPersonal { get; set; }
    public InlineQueryResultsButton? Button { get; set; }
}
