namespace Bot.Web.Conversation;

/// <summary>What is shown of an entry, and for how long.</summary>
internal enum ChatEntryKind
{
    /// <summary>Stays in the conversation.</summary>
    Message,

    /// <summary>What is there of a reply that is still being written.</summary>
    Draft,

    /// <summary>A remark about a press, shown for a moment.</summary>
    Notice,
}
