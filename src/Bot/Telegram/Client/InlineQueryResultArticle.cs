namespace Bot.Telegram.Client;

public sealed class InlineQueryResultArticle
{
    public string Type { get; } = "article";

    /// <summary>1 to 64 bytes.</summary>
    public required string Id { get; set; }
    public required string Title { get; set; }
    public required InputMessageContent InputMessageContent { get; set; }
    public string? Description { get; set; }
}
