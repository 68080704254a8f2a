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
        EphemeralMessageParameters? ephemeralMessageParameters = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendMessageRequest
            {
                EphemeralMessageParameters = ephemeralMessageParameters,
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

    /// <param name="draftId">Not 0; drafts of one id follow one another without a break.</param>
    /// <param name="canStop">Shows the user a button; its press comes as <see cref="Update.StoppedMessageGeneration"/>.</param>
    /// <param name="keepOnStop">Leaves the draft there after the press, until the bot's next message.</param>
    public static Task SendMessageDraft(
        this ITelegramBotClient botClient,
        long chatId,
        int draftId,
        string text,
        ParseMode parseMode = default,
        int? messageThreadId = null,
        bool canStop = false,
        bool keepOnStop = false,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendMessageDraftRequest
            {
                ChatId = chatId,
                DraftId = draftId,
                Text = text,
                ParseMode = OrNull(parseMode),
                MessageThreadId = messageThreadId,
                CanStop = canStop ? true : null,
                KeepOnStop = keepOnStop ? true : null,
            },
            cancellationToken);

    public static Task EditMessageText(
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

    public static Task EditMessageText(
        this ITelegramBotClient botClient,
        long chatId,
        int messageId,
        InputRichMessage richMessage,
        InlineKeyboardMarkup? replyMarkup = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageTextRequest { ChatId = chatId, MessageId = messageId, RichMessage = richMessage, ReplyMarkup = replyMarkup }, cancellationToken);

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

    public static Task<BotCommand[]> GetMyCommands(this ITelegramBotClient botClient, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMyCommandsRequest { LanguageCode = languageCode }, cancellationToken);

    public static Task<BotDescription> GetMyDescription(this ITelegramBotClient botClient, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMyDescriptionRequest { LanguageCode = languageCode }, cancellationToken);

    public static Task SetMyDescription(
        this ITelegramBotClient botClient, string? description, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetMyDescriptionRequest { Description = description, LanguageCode = languageCode }, cancellationToken);

    public static Task<BotShortDescription> GetMyShortDescription(
        this ITelegramBotClient botClient, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMyShortDescriptionRequest { LanguageCode = languageCode }, cancellationToken);

    public static Task SetMyShortDescription(
        this ITelegramBotClient botClient, string? shortDescription, string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetMyShortDescriptionRequest { ShortDescription = shortDescription, LanguageCode = languageCode }, cancellationToken);

    /// <param name="cacheTime">Seconds that Telegram may give the same results to the same query.</param>
    /// <param name="isPersonal">Only to the same user.</param>
    public static Task AnswerInlineQuery(
        this ITelegramBotClient botClient,
        string inlineQueryId,
        IEnumerable<InlineQueryResultArticle> results,
        int? cacheTime = null,
        bool isPersonal = false,
        InlineQueryResultsButton? button = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerInlineQueryRequest { InlineQueryId = inlineQueryId, Results = results, CacheTime = cacheTime, IsPersonal = isPersonal ? true : null, Button = button },
            cancellationToken);

    public static Task<SentGuestMessage> AnswerGuestQuery(
        this ITelegramBotClient botClient, string guestQueryId, InlineQueryResultArticle result, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new AnswerGuestQueryRequest { GuestQueryId = guestQueryId, Result = result }, cancellationToken);

    public static Task SetMessageReaction(
        this ITelegramBotClient botClient, long chatId, int messageId, IEnumerable<ReactionTypeEmoji>? reaction, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetMessageReactionRequest { ChatId = chatId, MessageId = messageId, Reaction = reaction }, cancellationToken);

    public static Task DeleteMessage(this ITelegramBotClient botClient, long chatId, int messageId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteMessageRequest { ChatId = chatId, MessageId = messageId }, cancellationToken);

    public static Task<Message> SendRichMessage(
        this ITelegramBotClient botClient,
        long chatId,
        InputRichMessage richMessage,
        ReplyParameters? replyParameters = null,
        InlineKeyboardMarkup? replyMarkup = null,
        int? messageThreadId = null,
        EphemeralMessageParameters? ephemeralMessageParameters = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendRichMessageRequest
            {
                EphemeralMessageParameters = ephemeralMessageParameters,
                ChatId = chatId,
                RichMessage = richMessage,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);

    public static Task SetWebhook(
        this ITelegramBotClient botClient,
        string url,
        int? maxConnections = null,
        IEnumerable<UpdateType>? allowedUpdates = null,
        string? secretToken = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetWebhookRequest { Url = url, MaxConnections = maxConnections, AllowedUpdates = allowedUpdates, SecretToken = secretToken }, cancellationToken);

    public static Task DeleteWebhook(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteWebhookRequest(), cancellationToken);

    private static ParseMode? OrNull(ParseMode parseMode) => parseMode == ParseMode.None ? null : parseMode;
}
