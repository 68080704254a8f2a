using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Turns updates into messages for the bot: all in private chats, in groups those addressed to it.</summary>
/// <param name="bot">The bot itself, as getMe tells.</param>
public sealed class UpdateMapper(User bot)
{
    /// <summary>The kinds of update that <see cref="Map"/> understands; Telegram is asked for no others.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.ChannelPost];

    private readonly GroupAddress group = new(bot);

    /// <returns>Null when there is nothing to answer.</returns>
    public IncomingMessage? Map(Update update) => update switch
    {
        { Message: { From: { IsBot: false } user } message } => TextForBot(message, IsPrivate(message)) is { } text ? Incoming(message, user, text) : null,
        { CallbackQuery: { Data: { } command, Message: { } message } pressed } => Incoming(message, pressed.From, command),
        { ChannelPost: { Chat.Type: ChatType.Channel, Text: ['/', ..] text, Entities: { } entities } post } => Posted(post, text, entities),
        _ => null,
    };

    private static bool IsPrivate(Message message) => message.Chat.Type == ChatType.Private;

    private static IncomingMessage Incoming(Message message, User user, string text) => new(
        new ChatAddress(TelegramMessenger.PlatformName, message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
        message.Id,
        user.Id,
        text,
        user.LanguageCode,
        new DateTimeOffset(message.Date),
        IsPrivate(message),
        message.Quote?.Text);

    /// <summary>A command in a channel, where only those who manage it can write; it shows no user.</summary>
    private IncomingMessage? Posted(Message post, string text, MessageEntity[] entities) => group.TextForBot(post, text, entities) is { } command
        ? new IncomingMessage(
            new ChatAddress(TelegramMessenger.PlatformName, post.Chat.Id), post.Id, post.Chat.Id, command, null, new DateTimeOffset(post.Date), IsPrivate: false, IsByManager: true)
        : null;

    private string? TextForBot(Message message, bool isPrivate)
    {
        var (text, entities) = message.Text is null
            ? (message.Caption, message.CaptionEntities)
            : (message.Text, message.Entities);
        return message.Chat.Type switch
        {
            _ when isPrivate => text ?? (message.Type == MessageType.Unknown ? null : ""),
            ChatType.Group or ChatType.Supergroup when text is not null => group.TextForBot(message, text, entities ?? []),
            _ => null,
        };
    }
}
