namespace Bot.Telegram.Client;

public sealed class BotDescription
{
    public string Description { get; set; } = "";
}
