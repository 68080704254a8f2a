namespace Bot.Telegram.Client;

public sealed class GetMyShortDescriptionRequest() : RequestBase<BotShortDescription>("getMyShortDescription")
{
    public string? LanguageCode { get; set; }
}
