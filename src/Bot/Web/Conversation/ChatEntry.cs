using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>A message of either side: a visitor's text or the bot's reply.</summary>
/// <param name="Id">Counts up within the conversation, both sides together; negative for what does not stay.</param>
/// <param name="Text">The visitor's; null for the bot.</param>
/// <param name="ReplyTo">The visitor's message it answers; null when it answers none.</param>
internal sealed record ChatEntry(long Id, string? Text, Reply? Reply, long? ReplyTo = null)
{
    public ChatEntryKind Kind { get; init; }

    /// <summary>Counts up with every change of the conversation: who has seen this number has seen the entry as it is.</summary>
    public long Version { get; init; } = Id;

    public static ChatEntry Draft(Reply reply, long? replyTo) => new(-1, null, reply, replyTo) { Kind = ChatEntryKind.Draft };

    public static ChatEntry Notice(Reply reply, long? replyTo) => new(-1, null, reply, replyTo) { Kind = ChatEntryKind.Notice };

    /// <summary>What the button below this entry says that sends the command; null when there is none.</summary>
    public string? Label(string command) =>
        Reply?.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Command == command)?.Label;
}
