using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Sends replies to Telegram, part by part in order, the first as a reply to the question.</summary>
public sealed class TelegramMessenger(ITelegramBotClient client, TelegramSender sender, ReaderLinks links, ILogger<TelegramMessenger> logger) : IMessenger
{
    public const string PlatformName = "telegram";

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public string Platform => PlatformName;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var replyTo = message.ReplyTo;
        foreach (var part in TelegramText.Render(links.Apply(message.Reply)))
        {
            await SendAsync(message.Chat, part, replyTo, cancellationToken);
            replyTo = null;
        }
    }

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken) => sender.TryOnceAsync(
        chat.ChatId,
        (chatId, token) => client.SendChatAction(chatId, ChatAction.Typing, messageThreadId: chat.TopicId, cancellationToken: token),
        cancellationToken);

    private async Task SendAsync(ChatAddress chat, TelegramPart part, long? replyTo, CancellationToken cancellationToken)
    {
        try
        {
            await SendMarkedAsync(chat, part, replyTo, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsTokenRefused())
        {
            throw new InvalidOperationException("Telegram refuses the bot's token; check Telegram:Token.", error);
        }
        catch (ApiRequestException error) when (error.IsFinal())
        {
            throw new UndeliverableException($"Telegram refused the message: {error.Message}", error);
        }
    }

    private async Task SendMarkedAsync(ChatAddress chat, TelegramPart part, long? replyTo, CancellationToken cancellationToken)
    {
        try
        {
            await SendTextAsync(chat, part.Html, ParseMode.Html, replyTo, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsBadMarkup())
        {
            logger.LogWarning("Telegram cannot read the markup, sending plain text instead: {Reason}", error.Message);
            await SendTextAsync(chat, part.Text, ParseMode.None, replyTo, cancellationToken);
        }
    }

    private Task SendTextAsync(ChatAddress chat, string text, ParseMode parseMode, long? replyTo, CancellationToken cancellationToken)
    {
        var reply = replyTo is null ? null : new ReplyParameters { MessageId = (int)replyTo, AllowSendingWithoutReply = true };
        return sender.SendAsync(
            chat.ChatId,
            (chatId, token) => client.SendMessage(
                chatId,
                text,
                parseMode: parseMode,
                replyParameters: reply,
                linkPreviewOptions: NoPreview,
                messageThreadId: chat.TopicId,
                cancellationToken: token),
            cancellationToken);
    }
}
