namespace Bot.Telegram;

/// <summary>How an answer is shown while a language model is still writing it.</summary>
public enum StreamingMode
{
    /// <summary>Not before it is whole.</summary>
    Off,

    /// <summary>As a message that is edited.</summary>
    Edits,

    /// <summary>In private chats as a draft (sendMessageDraft), else as a message that is edited.</summary>
    Drafts,
}
