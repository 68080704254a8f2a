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

    private readonly PressSigns presses = new(client, sender);
    private readonly NoAnswerMarks marks = new(client, sender, options.Value);
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

    public async Task ShowWorkAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Press is { } press)
        {
            await presses.AcknowledgeAsync(message.Chat, press, null, cancellationToken);
        }

        // A guest's chat is none of the bot's.
        if (message.GuestQuery is null)
        {
            await ShowTypingAsync(message.Chat, cancellationToken);
        }
    }

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => sender.TryOnceAsync(
        chat.ChatId,
        (chatId, token) => client.SendChatAction(chatId, ChatAction.Typing, messageThreadId: chat.TopicId, cancellationToken: token),
        cancellationToken);

    private async Task DeliverAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var isSaid = message.Question?.Press is { } press
            && await presses.AcknowledgeAsync(message.Chat, press, message.Reply.IsNotice ? PlainText.Render(message.Reply) : null, cancellationToken)
            && message.Reply.IsNotice;
        if (message.Question?.GuestQuery is { } query)
        {
            await AnswerGuestAsync(message, query, cancellationToken);
        }
        else if (!isSaid && message.Reply.Blocks.Count > 0)
        {
            await WriteAsync(message, attempt, cancellationToken);
        }
    }

    private async Task WriteAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var earlier = Earlier(message);
        if (earlier.Length > 0 || !await marks.TryMarkAsync(message, cancellationToken))
        {
            await marks.RemoveAsync(message, cancellationToken);
            var now = await parts.SendAsync(message, earlier, attempt, cancellationToken);
            Note(message, now);
        }
    }

    /// <summary>The messages that this one takes the place of.</summary>
    private int[] Earlier(OutgoingMessage message)
    {
        var draft = drafts.Take(message);
        return message switch
        {
            { Reply.Replaces: true, Question.Press: { } press } => [(int)press.MessageId],
            { Question: { IsEdit: true, MessageId: var id } } => sent.Find(message.Chat.ChatId, id),
            _ => draft is { } shown ? [shown] : [],
        };
    }

    private void Note(OutgoingMessage message, int[] now)
    {
        if (message.Question is { Press: null, IsEvent: false, MessageId: var question })
        {
            sent.Note(message.Chat.ChatId, question, now);
        }
    }

    private async Task AnswerGuestAsync(OutgoingMessage message, string query, CancellationToken cancellationToken)
    {
        try
        {
            await AnswerGuestAsync(message, query, options.Value.RichMessages, cancellationToken);
        }
        catch (ApiRequestException error) when (options.Value.RichMessages && error.IsNotOffered())
        {
            logger.LogWarning("Telegram does not take a rich guest answer, sending HTML instead: {Reason}", error.Message);
            await AnswerGuestAsync(message, query, isRich: false, cancellationToken);
        }
    }

    private Task AnswerGuestAsync(OutgoingMessage message, string query, bool isRich, CancellationToken cancellationToken)
    {
        var article = InlineArticle.OfFirst(message.Reply, Phrases.Get(message.Reply.Language, "inline.answer"), isRich);
        return sender.SendAsync(message.Chat.ChatId, (_, token) => client.AnswerGuestQuery(query, article, token), message.IsPost, cancellationToken);
    }
}
