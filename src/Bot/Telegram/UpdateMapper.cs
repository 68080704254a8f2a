using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Turns updates into messages for the bot: all in private chats, in groups and channels those addressed to it.</summary>
/// <param name="bot">The bot itself, as getMe tells.</param>
/// <param name="time">Tells when a button was pressed, which Telegram does not.</param>
public sealed class UpdateMapper(User bot, TimeProvider? time = null)
{
    /// <summary>The kinds of update that the bot understands; Telegram is asked for no others.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.GuestMessage,
        UpdateType.StoppedMessageGeneration, UpdateType.MyChatMember,
    ];

    // An older message that changes now is not waited for.
    private static readonly TimeSpan EditTime = TimeSpan.FromDays(1);

    // What users send without a word; the other kinds are service messages.
    private static readonly HashSet<MessageType> Sent =
    [
        MessageType.Animation, MessageType.Audio, MessageType.Contact, MessageType.Dice, MessageType.Document, MessageType.Location, MessageType.PaidMedia,
        MessageType.Photo, MessageType.Poll, MessageType.Sticker, MessageType.Story, MessageType.Video, MessageType.VideoNote, MessageType.Voice,
    ];

    private readonly GroupAddress group = new(bot);

    /// <returns>Null when there is nothing to answer.</returns>
    public IncomingMessage? Map(Update update) => update switch
    {
        { Message: { Chat: not null } message } => Written(message),
        { EditedMessage: { Chat: not null, EditDate: { } changed } edited } when changed - edited.Date <= EditTime => Edited(edited, changed),
        { CallbackQuery: { Id: not null, Data: { } command, Message: { Chat: not null } message, From: not null } pressed } => Pressed(message, pressed, command),
        { GuestMessage: { Chat: not null, GuestQueryId: { } query } asked } => Asked(asked, query),
        { StoppedMessageGeneration: { Chat: not null } stopped } => Stopped(stopped),
        { ChannelPost: { Chat.Type: ChatType.Channel } post } => Posted(post),
        { MyChatMember: { Chat: not null, From: not null, OldChatMember: not null, NewChatMember: not null } changed } => Added(changed),
        _ => null,
    };

    private IncomingMessage? Written(Message message) =>
        MessageAuthor.Of(message) is { } author && !IsOwnAnswer(message) && TextForBot(message) is { } text ? Incoming(message, author, text) : null;

    private IncomingMessage? Edited(Message edited, DateTime changed) =>
        Written(edited) is { Text.Length: > 0 } message ? message with { IsEdit = true, SentAt = new DateTimeOffset(changed) } : null;

    private IncomingMessage Pressed(Message message, CallbackQuery pressed, string command) => Incoming(message, MessageAuthor.Of(pressed.From), command) with
    {
        IsUrgent = true,
        Press = new ButtonPress(pressed.Id, message.Id),
        SentAt = (time ?? TimeProvider.System).GetUtcNow(),
        Selection = null,
    };

    /// <summary>Drafts are shown in private chats only, and bear the number of the question.</summary>
    private IncomingMessage Stopped(MessageGenerationStopped stopped) => new(
        new ChatAddress(TelegramMessenger.PlatformName, stopped.Chat.Id, stopped.MessageThreadId),
        stopped.DraftId,
        stopped.Chat.Id,
        $"/{AnswerStops.Command} {stopped.DraftId}",
        null,
        (time ?? TimeProvider.System).GetUtcNow(),
        IsPrivate: true)
    {
        IsUrgent = true,
    };

    /// <summary>A question in a chat that the bot has not joined; what it replies to is what it is about.</summary>
    private IncomingMessage? Asked(Message message, string query)
    {
        var text = message.Words;
        var rest = group.TextForBot(message, text) ?? text;
        var about = message.Quote?.Text ?? message.ReplyToMessage?.Words;
        return MessageAuthor.Of(message) is not { } author ? null : Incoming(message, author, rest.Length > 0 ? rest : about ?? "") with
        {
            GuestQuery = query,
            IsPrivate = false,
            Selection = rest.Length > 0 ? about : null,
        };
    }

    /// <summary>In a channel only those who manage it can write; a post shows no user.</summary>
    private IncomingMessage? Posted(Message post) =>
        post.Words is { Length: > 0 } text && !IsOwnAnswer(post) && group.TextForBot(post, text) is { } words ? Incoming(post, new MessageAuthor(post.Chat.Id, null, IsManager: true), words) : null;

    /// <summary>The bot can write in a group or channel where it could not before: it greets.</summary>
    private static IncomingMessage? Added(ChatMemberUpdated changed)
    {
        var (kind, could, can) = (changed.Chat.Type, changed.OldChatMember.MayWriteIn(changed.Chat.Type), changed.NewChatMember.MayWriteIn(changed.Chat.Type));
        return kind is not (ChatType.Group or ChatType.Supergroup or ChatType.Channel) || could || !can ? null : new IncomingMessage(
            new ChatAddress(TelegramMessenger.PlatformName, changed.Chat.Id),
            0,
            changed.From.Id,
            kind == ChatType.Channel ? "/start channel" : "/start group",
            changed.From.LanguageCode,
            new DateTimeOffset(changed.Date),
            IsPrivate: false,
            IsByManager: kind == ChatType.Channel) { IsEvent = true };
    }

    private static IncomingMessage Incoming(Message message, MessageAuthor author, string text) => new(
        new ChatAddress(TelegramMessenger.PlatformName, message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
        message.Id,
        author.Id,
        text,
        author.LanguageCode,
        new DateTimeOffset(message.Date),
        IsPrivate(message),
        message.Quote?.Text,
        author.IsManager)
    {
        Content = message.Type switch
        {
            MessageType.Voice or MessageType.Audio or MessageType.VideoNote => MessageContent.Voice,
            MessageType.Photo or MessageType.Video or MessageType.Animation or MessageType.Document or MessageType.PaidMedia => MessageContent.Picture,
            _ => MessageContent.Other,
        },
    };

    private static bool IsPrivate(Message message) => message.Chat.Type == ChatType.Private;

    /// <summary>What a user has sent by choosing one of the bot's inline results: no question.</summary>
    private bool IsOwnAnswer(Message message) => message.ViaBot?.Id == bot.Id;

    private string? TextForBot(Message message) => message.Chat.Type switch
    {
        ChatType.Private => message.Words is { Length: > 0 } text ? text : Sent.Contains(message.Type) ? "" : null,
        ChatType.Group or ChatType.Supergroup when message.Words is { Length: > 0 } text => group.TextForBot(message, text),
        _ => null,
    };
}
