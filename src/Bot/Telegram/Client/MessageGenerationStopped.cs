namespace Bot.Telegram.Client;

/// <summary>A user has stopped a draft. It ends only what the user sees; the bot ends its own work.</summary>
public sealed class MessageGenerationStopped
{
    public required Chat Chat { get; set; }
    public int? MessageThreadId { get; set; }
    public required int DraftId { get; set; }
}
