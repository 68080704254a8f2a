namespace Bot.Telegram.Client;

public sealed class SetMessageReactionRequest() : RequestBase<bool>("setMessageReaction")
{
    public required long ChatId { get; set; }
    public required int MessageId { get; set; }

    /// <summary>Bots set at most one.</summary>
    public IEnumerable<ReactionTypeEmoji>? Reaction { get; set; }
}
