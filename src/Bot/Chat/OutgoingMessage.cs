namespace Bot.Chat;

/// <summary>A reply on its way.</summary>
/// <param name="ReplyTo">The message it answers; null when it answers none.</param>
/// <param name="IsPost">
/// Nobody asked for it: it yields to answers, and is never sent a second time when the fate of the first try is unknown.
/// </param>
public sealed record OutgoingMessage(ChatAddress Chat, Reply Reply, long? ReplyTo, bool IsPost = false)
{
    /// <summary>What it answers, where that tells the messenger more than <see cref="ReplyTo"/>: a press, an edit, a guest's question.</summary>
    public IncomingMessage? Question { get; init; }
}
