namespace Bot.Telegram.Client;

public sealed class CallbackQuery
{
    public string Id { get; set; } = "";
    public required User From { get; set; }
    public Message? Message { get; set; }
    public string? Data { get; set; }
}
