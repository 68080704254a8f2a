namespace Bot.Chat;

/// <summary>One user's talk with the bot in one chat, or in one topic of it.</summary>
public sealed record Conversation(ChatAddress Chat, long UserId)
{
    public static Conversation Of(IncomingMessage message) => new(message.Chat, message.UserId);
}
