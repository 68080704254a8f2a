namespace Bot.Telegram.Client;

public sealed class Chat
{
    public long Id { get; set; }
    public ChatType Type { get; set; }
    public string? Title { get; set; }
    public string? Username { get; set; }
}
