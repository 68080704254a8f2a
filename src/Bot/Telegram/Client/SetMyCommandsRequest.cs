namespace Bot.Telegram.Client;

public sealed class SetMyCommandsRequest() : RequestBase<bool>("setMyCommands")
{
    public required IEnumerable<BotCommand> Commands { get; set; }
    public string? LanguageCode { get; set; }
}
