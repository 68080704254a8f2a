using Bot.Chat;
using Bot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Sends replies to Telegram, part by part in order, the first as a reply to the question; or changes what was sent before.</summary>
public sealed class TelegramMessenger(
    ITelegramBotClient client,
    TelegramSender sender,
    TelegramDrafts drafts,
    ReaderLinks links,
    SentAnswers sent,
    BotIdentity identity,
    IOptions<TelegramOptions> options,
    ILogger<TelegramMessenger> logger) : IMessenger
{
    public const string PlatformName = "telegram";

    internal static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private const int NoticeLength = 200;

    private static readonly ReactionTypeEmoji[] NotFound = [new() { Emoji = "🤷" }];

    private readonly MessageParts parts = new(client, sender, identity, options.Value, logger);

    public string Platform => PlatformName;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var attempt = new PostAttempt();
        try
        {
            await DeliverAsync(message with { Reply = links.Apply(message.Reply) }, attempt, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsTokenRefused() && !message.IsPost)
        {
            throw new PlatformDownException("Telegram refuses the bot's token; check Telegram:Token.", error);
        }
        catch (ApiRequestException error) when (error.IsFinal())
        {
            throw new UndeliverableException($"Telegram refused the message: {error.Message}", error, error.IsChatGone());
        }
        catch (Exception error) when (message.IsPost)
        {
            throw attempt.MayBeOut
                ? new DeliveryInDoubtException($"Telegram may have taken it: {error.Message}", error)
                : new NotDeliveredException($"Telegram did not take it: {error.Message}", error);
        }
        catch (Exception error) when (error is RequestException || TelegramErrors.IsTransient(error))
        {
            throw new PlatformDownException($"Telegram took the message in none of its tries: {error.Message}", error);
        }
    }

    public Task ShowDraftAsync(OutgoingMessage draft, CancellationToken cancellationToken) =>
        drafts.ShowAsync(draft with { Reply = links.Apply(draft.Reply) }, cancellationToken);

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => sender.TryOnceAsync(
        chat.ChatId,
        (chatId, token) => client.SendChatAction(chatId, ChatAction.Typing, messageThreadId: chat.TopicId, cancellationToken: token),
        cancellationToken);

    private async Task DeliverAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var isNotice = message is { Reply.IsNotice: true, Question.Press: not null };
        if (message.Question?.Press is { Id.Length: > 0 } press)
        {
            await AcknowledgeAsync(message.Chat, press, isNotice ? PlainText.Render(message.Reply) : null, cancellationToken);
        }

        if (message.Question?.GuestQuery is { } query)
        {
            await AnswerGuestAsync(message, query, cancellationToken);
        }
        else if (!isNotice && message.Reply.Blocks.Count > 0 && !await IsMarkedAsync(message, cancellationToken))
        {
            await SendOrChangeAsync(message, attempt, cancellationToken);
        }
    }

    /// <summary>Ends the button's waiting sign; too late, it does no harm.</summary>
    private Task AcknowledgeAsync(ChatAddress chat, ButtonPress press, string? notice, CancellationToken cancellationToken) => sender.TryOnceAsync(
        chat.ChatId,
        (_, token) => client.AnswerCallbackQuery(press.Id, notice?[..Math.Min(NoticeLength, notice.Length)], cancellationToken: token),
        cancellationToken);

    private Task AnswerGuestAsync(OutgoingMessage message, string query, CancellationToken cancellationToken)
    {
        var article = InlineArticle.OfFirst(message.Reply, Phrases.Get(message.Reply.Language, "inline.answer"));
        return sender.SendAsync(message.Chat.ChatId, (_, token) => client.AnswerGuestQuery(query, article, token), message.IsPost, cancellationToken);
    }

    /// <summary>In a group, a question without answer gets a mark instead of a message. Where marks are forbidden, the message comes after all.</summary>
    private async Task<bool> IsMarkedAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message is not { Reply.IsNoAnswer: true, Question: { IsPrivate: false, Press: null } question } || options.Value.NoAnswer != NoAnswerMark.Reaction)
        {
            return false;
        }

        try
        {
            await sender.SendAsync(
                message.Chat.ChatId, (chatId, token) => client.SetMessageReaction(chatId, (int)question.MessageId, NotFound, cancellationToken: token), isPost: false, cancellationToken);
            return true;
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            return false;
        }
    }

    private async Task SendOrChangeAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var draft = drafts.Take(message);
        int[] earlier = message switch
        {
            { Reply.Replaces: true, Question.Press: { } press } => [(int)press.MessageId],
            { Question: { IsEdit: true, MessageId: var id } } => sent.Find(message.Chat.ChatId, id),
            _ => draft is { } shown ? [shown] : [],
        };
        var now = await parts.SendAsync(message, earlier, attempt, cancellationToken);
        if (message.Question is { Press: null, MessageId: var question })
        {
            sent.Note(message.Chat.ChatId, question, now);
        }
    }
}
