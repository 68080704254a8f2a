using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Sends replies to Telegram, part by part in order, the first as a reply to the question.</summary>
public sealed class TelegramMessenger(ITelegramBotClient client, TelegramSender sender, ILogger<TelegramMessenger> logger) : IMessenger
{
    public const string PlatformName = "telegram";

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

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
            throw new InvalidOperationException("Telegram refuses the bot's token; check Telegram:Token.", error);
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
    }

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => sender.TryOnceAsync(
        chat.ChatId,
        (chatId, token) => client.SendChatAction(chatId, ChatAction.Typing, messageThreadId: chat.TopicId, cancellationToken: token),
        cancellationToken);

    private async Task SendPartsAsync(OutgoingMessage message, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var parts = TelegramText.Render(message.Reply);
        for (var i = 0; i < parts.Count; i++)
        {
            var keyboard = i == parts.Count - 1 ? TelegramKeyboard.Of(message.Reply) : null;
            var part = message with { ReplyTo = i == 0 ? message.ReplyTo : null };
            await SendMarkedAsync(part, parts[i], keyboard, attempt, cancellationToken);
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
