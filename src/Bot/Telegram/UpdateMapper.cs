using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Turns updates into messages for the bot: all in private chats, in groups those addressed to it.</summary>
/// <param name="bot">The bot itself, as getMe tells.</param>
/// <param name="time">Tells when a button was pressed, which Telegram does not.</param>
public sealed class UpdateMapper(User bot, TimeProvider? time = null)
{
    /// <summary>The kinds of update that the bot understands; Telegram is asked for no others.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.GuestMessage,
    ];

    // An older message that changes now is not waited for.
    private static readonly TimeSpan EditTime = TimeSpan.FromDays(1);

    // What users send without a word; the other kinds are service messages.
    private static readonly HashSet<MessageType> Sent =
    [
        MessageType.Animation, MessageType.Audio, MessageType.Contact, MessageType.Dice, MessageType.Document, MessageType.Location, MessageType.Photo,
        MessageType.Poll, MessageType.Sticker, MessageType.Story, MessageType.Video, MessageType.VideoNote, MessageType.Voice,
    ];

    private readonly GroupAddress group = new(bot);

    /// <returns>Null when there is nothing to answer.</returns>
    public IncomingMessage? Map(Update update) => update switch
    {
        { Message: { From: { IsBot: false } user, Chat: not null } message } => TextForBot(message, IsPrivate(message)) is { } text ? Incoming(message, user, text) : null,
        { EditedMessage: { From: { IsBot: false } user, Chat: not null } edited } when IsRecent(edited) => TextForBot(edited, IsPrivate(edited)) is { Length: > 0 } text
            ? Incoming(edited, user, text) with { IsEdit = true }
            : null,
        { CallbackQuery: { Data: { } command, Message: { Chat: not null } message, From: not null } pressed } => Pressed(message, pressed, command),
        { GuestMessage: { From: { IsBot: false } user, Chat: not null, GuestQueryId: { } query } asked } => Asked(asked, user, query),
        { ChannelPost: { Chat.Type: ChatType.Channel, Text: ['/', ..] text, Entities: { } entities } post } => Posted(post, text, entities),
        _ => null,
    };

    private static bool IsRecent(Message edited) => edited.EditDate is { } changed && changed - edited.Date <= EditTime;

    private IncomingMessage Pressed(Message message, CallbackQuery pressed, string command) => Incoming(message, pressed.From, command) with
    {
        IsUrgent = true,
        Press = new ButtonPress(pressed.Id, message.Id),
        SentAt = (time ?? TimeProvider.System).GetUtcNow(),
        Selection = null,
    };

    /// <summary>A question in a chat that the bot has not joined; what it replies to is what it is about.</summary>
    private IncomingMessage? Asked(Message message, User user, string query)
    {
        var text = message.Text ?? message.Caption ?? "";
        var rest = group.TextForBot(message, text, [.. (message.Entities ?? message.CaptionEntities ?? []).OfType<MessageEntity>()]) ?? text;
        var about = message.Quote?.Text ?? message.ReplyToMessage?.Text;
        return Incoming(message, user, rest.Length > 0 ? rest : about ?? "") with { GuestQuery = query, IsPrivate = false, Selection = rest.Length > 0 ? about : null };
    }

    private static bool IsPrivate(Message message) => message.Chat.Type == ChatType.Private;

    private static IncomingMessage Incoming(Message message, User user, string text) => new(
        new ChatAddress(TelegramMessenger.PlatformName, message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
        message.Id,
        user.Id,
        text,
        user.LanguageCode,
        new DateTimeOffset(message.Date),
        IsPrivate(message),
        message.Quote?.Text)
    {
        Content = message.Type switch
        {
            MessageType.Voice or MessageType.Audio or MessageType.VideoNote => MessageContent.Voice,
            MessageType.Photo or MessageType.Video or MessageType.Animation or MessageType.Document => MessageContent.Picture,
            _ => MessageContent.Other,
        },
    };

    /// <summary>A command in a channel, where only those who manage it can write; it shows no user.</summary>
    private IncomingMessage? Posted(Message post, string text, MessageEntity[] entities) => group.TextForBot(post, text, [.. entities.OfType<MessageEntity>()]) is { } command
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
            _ when isPrivate => text ?? (Sent.Contains(message.Type) ? "" : null),
            ChatType.Group or ChatType.Supergroup when text is not null => group.TextForBot(message, text, [.. (entities ?? []).OfType<MessageEntity>()]),
            _ => null,
        };
    }
}
