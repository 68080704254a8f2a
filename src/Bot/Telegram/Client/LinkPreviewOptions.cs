namespace Bot.Telegram.Client;

public sealed class LinkPreviewOptions
{
    public bool IsDisabled { get; set; }
}
