namespace Bot.Telegram.Client;

public sealed class BotShortDescription
{
    public string ShortDescription { get; set; } = "";
}
