namespace Bot.Telegram.Client;

public sealed class GetMyDescriptionRequest() : RequestBase<BotDescription>("getMyDescription")
{
    public string? LanguageCode { get; set; }
}
