namespace Bot.Telegram;

/// <summary>Who speaks in a message: a user, or a chat in whose name somebody writes.</summary>
/// <param name="IsManager">Manages the chat for certain: an administrator of the group who stays anonymous.</param>
internal sealed record MessageAuthor(long Id, string? LanguageCode, bool IsManager = false)
{
    public static MessageAuthor Of(User user) => new(user.Id, user.LanguageCode);

    /// <returns>Null for another bot, lest two bots talk without end, and for a channel's post that was only passed on.</returns>
    public static MessageAuthor? Of(Message message) => message switch
    {
        { IsAutomaticForward: true } => null,
        { SenderChat: { } chat } => new MessageAuthor(chat.Id, null, chat.Id == message.Chat.Id),
        { From: { IsBot: false } user } => Of(user),
        _ => null,
    };
}
