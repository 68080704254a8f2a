namespace Bot.Telegram.Client;

public sealed class ReactionTypeEmoji
{
    public string Type { get; } = "emoji";
    public required string Emoji { get; set; }
}
