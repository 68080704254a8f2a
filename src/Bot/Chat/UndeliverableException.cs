namespace Bot.Chat;

/// <summary>The platform has refused a message for good: the user blocked the bot, the chat is gone, the message is malformed.</summary>
/// <param name="chatIsGone">Every further message to the chat would be refused too.</param>
public sealed class UndeliverableException(string message, Exception? inner = null, bool chatIsGone = false) : Exception(message, inner)
{
    public bool ChatIsGone { get; } = chatIsGone;
}
