using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>A message of either side: a visitor's text or the bot's reply.</summary>
/// <param name="Id">Counts up within the conversation, both sides together; negative for a reply that is still being written.</param>
/// <param name="Text">The visitor's; null for the bot.</param>
/// <param name="ReplyTo">The visitor's message it answers; null when it answers none.</param>
internal sealed record ChatEntry(long Id, string? Text, Reply? Reply, long? ReplyTo = null)
{
    public bool IsDraft => Id < 0;

    public static ChatEntry Draft(Reply reply, long? replyTo) => new(-1, null, reply, replyTo);
}
