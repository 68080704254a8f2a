namespace Bot.Chat;

/// <summary>What has become of a message.</summary>
public enum MessageOutcome
{
    /// <summary>A reply was sent.</summary>
    Answered,

    /// <summary>It was not meant for the bot, or its sender has been told to wait already.</summary>
    Ignored,

    /// <summary>The chat had too many waiting; it was told so.</summary>
    Busy,

    /// <summary>The platform refused the reply for good: blocked, chat gone.</summary>
    Undeliverable,

    /// <summary>It waited so long that an answer would only puzzle: set aside.</summary>
    Expired,

    /// <summary>It could not be answered in all its tries: set aside, and its sender told.</summary>
    Failed,
}
