namespace Bot.Telegram.Client;

public sealed class GetMyCommandsRequest() : RequestBase<BotCommand[]>("getMyCommands")
{
    public string? LanguageCode { get; set; }
}
