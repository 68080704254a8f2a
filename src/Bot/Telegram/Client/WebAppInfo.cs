namespace Bot.Telegram.Client;

public sealed class WebAppInfo
{
    /// <summary>HTTPS.</summary>
    public required string Url { get; set; }
}
