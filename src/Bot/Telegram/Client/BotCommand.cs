namespace Bot.Telegram.Client;

public sealed class BotCommand
{
    public required string Command { get; set; }
    public required string Description { get; set; }
}
