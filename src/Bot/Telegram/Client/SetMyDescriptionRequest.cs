namespace Bot.Telegram.Client;

public sealed class SetMyDescriptionRequest() : RequestBase<bool>("setMyDescription")
{
    /// <summary>0 to 512 characters.</summary>
    public string? Description { get; set; }
    public string? LanguageCode { get; set; }
}
