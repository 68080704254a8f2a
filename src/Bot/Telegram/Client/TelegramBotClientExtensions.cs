namespace Bot.Telegram.Client;

/// <summary>The calls of the Bot API that this bot makes.</summary>
public static class TelegramBotClientExtensions
{
    public static Task<User> GetMe(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMeRequest(), cancellationToken);

    /// <param name="offset">The first update wanted; confirms all before it.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="timeout">Seconds to wait for an update, at most 50.</param>
    public static Task<Update[]> GetUpdates(
        this ITelegramBotClient botClient,
        int? offset = null,
        int? limit = null,
        int? timeout = null,
        IEnumerable<UpdateType>? allowedUpdates = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetUpdatesRequest { Offset = offset, Limit = limit, Timeout = timeout, AllowedUpdates = allowedUpdates },
            cancellationToken);

    public static Task<Message> SendMessage(
        this ITelegramBotClient botClient,
        long chatId,
        string text,
        ParseMode parseMode = default,
        ReplyParameters? replyParameters = null,
        InlineKeyboardMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null,
        int? messageThreadId = null,
        bool disableNotification = false,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendMessageRequest
            {
                ChatId = chatId,
                Text = text,
                ParseMode = OrNull(parseMode),
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                MessageThreadId = messageThreadId,
                DisableNotification = disableNotification ? true : null,
            },
            cancellationToken);

    public static Task<Message> EditMessageText(
        this ITelegramBotClient botClient,
        long chatId,
        int messageId,
        string text,
        ParseMode parseMode = default,
        InlineKeyboardMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageTextRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Text = text,
                ParseMode = OrNull(parseMode),
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
            },
            cancellationToken);

    public static Task SendChatAction(
        this ITelegramBotClient botClient,
        long chatId,
        ChatAction action,
        int? messageThreadId = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendChatActionRequest { ChatId = chatId, Action = action, MessageThreadId = messageThreadId },
            cancellationToken);

    public static Task AnswerCallbackQuery(
        this ITelegramBotClient botClient,
        string callbackQueryId,
        string? text = null,
        bool showAlert = false,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId, Text = text, ShowAlert = showAlert ? true : null },
            cancellationToken);

    public static Task<ChatMember> GetChatMember(
        this ITelegramBotClient botClient, long chatId, long userId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetChatMemberRequest { ChatId = chatId, UserId = userId }, cancellationToken);

    public static Task SetMyCommands(
        this ITelegramBotClient botClient,
        IEnumerable<BotCommand> commands,
        string? languageCode = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetMyCommandsRequest { Commands = commands, LanguageCode = languageCode }, cancellationToken);

    private static ParseMode? OrNull(ParseMode parseMode) => parseMode == ParseMode.None ? null : parseMode;
}
