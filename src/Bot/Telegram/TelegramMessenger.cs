using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Sends replies to Telegram, part by part in order, the first as a reply to the question.</summary>
public sealed class TelegramMessenger(
    ITelegramBotClient client, TelegramSender sender, TelegramDrafts drafts, ReaderLinks links, ILogger<TelegramMessenger> logger) : IMessenger
{
    public const string PlatformName = "telegram";

    internal static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public string Platform => PlatformName;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var attempt = new PostAttempt();
        try
        {
            await SendPartsAsync(message, attempt, cancellationToken);
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

    private async Task SendPartsAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var parts = TelegramText.Render(links.Apply(message.Reply));
        for (var i = 0; i < parts.Count; i++)
        {
            var keyboard = i == parts.Count - 1 ? TelegramKeyboard.Of(message.Reply) : null;
            if (i == 0 && drafts.Take(message) is { } shown && await IsEditedAsync(message, parts[0], keyboard, shown, cancellationToken))
            {
                continue;
            }

            var part = message with { ReplyTo = i == 0 ? message.ReplyTo : null };
            await SendMarkedAsync(part, parts[i], keyboard, attempt, cancellationToken);
        }
    }

    /// <summary>Puts the reply in the place of its draft.</summary>
    /// <returns>False when the draft is no longer there or cannot be edited: the reply has to be sent.</returns>
    private async Task<bool> IsEditedAsync(OutgoingMessage message, TelegramPart part, InlineKeyboardMarkup? keyboard, int draft, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(
                message.Chat.ChatId,
                (chatId, token) => client.EditMessageText(chatId, draft, part.Html, ParseMode.Html, keyboard, NoPreview, token),
                message.IsPost,
                cancellationToken);
            return true;
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            return error.Message.Contains("not modified", StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task SendMarkedAsync(
        OutgoingMessage message, TelegramPart part, InlineKeyboardMarkup? keyboard, PostAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            await SendTextAsync(message, part.Html, ParseMode.Html, keyboard, attempt, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsBadMarkup())
        {
            logger.LogWarning("Telegram cannot read the markup, sending plain text instead: {Reason}", error.Message);
            await SendTextAsync(message, part.Text, ParseMode.None, keyboard, attempt, cancellationToken);
        }
    }

    private Task SendTextAsync(
        OutgoingMessage message, string text, ParseMode parseMode, InlineKeyboardMarkup? keyboard, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var reply = message.ReplyTo is { } question ? new ReplyParameters { MessageId = (int)question, AllowSendingWithoutReply = true } : null;
        return sender.SendAsync(
            message.Chat.ChatId,
            (chatId, token) => attempt.WatchAsync(() => client.SendMessage(
                chatId,
                text,
                parseMode: parseMode,
                replyParameters: reply,
                replyMarkup: keyboard,
                linkPreviewOptions: NoPreview,
                messageThreadId: message.Chat.TopicId,
                cancellationToken: token)),
            message.IsPost,
            cancellationToken);
    }
}
