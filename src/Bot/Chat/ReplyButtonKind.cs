namespace Bot.Chat;

/// <summary>What a button does. Platforms leave out the kinds they have no means for.</summary>
public enum ReplyButtonKind
{
    /// <summary>Sends its command.</summary>
    Command,

    /// <summary>Gives a link that does the command for whoever opens it.</summary>
    CopyLink,

    /// <summary>Lets the user take the bot into a group, where the command is then sent.</summary>
    AddToGroup,

    /// <summary>The same for a channel.</summary>
    AddToChannel,
}
