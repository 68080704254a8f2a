namespace Bot.Telegram.Client;

public sealed class InlineQuery
{
    public string Id { get; set; } = "";
    public required User From { get; set; }
    public string Query { get; set; } = "";
    public string Offset { get; set; } = "";
}
