using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Writes the messages of one reply, in order: over earlier ones as far as there are some, the rest anew.</summary>
internal sealed class MessageParts(ITelegramBotClient client, TelegramSender sender, BotIdentity identity, TelegramOptions options, ILogger logger)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <param name="earlier">Messages to be changed; those left over are deleted.</param>
    /// <returns>Ids of the messages that now hold the reply.</returns>
    public async Task<int[]> SendAsync(OutgoingMessage message, int[] earlier, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var keyboard = TelegramKeyboard.Of(message.Reply, identity);
        if (options.RichMessages && earlier.Length == 0 && await TrySendRichAsync(message, keyboard, attempt, cancellationToken) is { } rich)
        {
            return [rich];
        }

        var parts = TelegramText.Render(message.Reply);
        var ids = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var writing = new PartWriting(message with { ReplyTo = i == 0 ? message.ReplyTo : null }, parts[i], i == parts.Count - 1 ? keyboard : null, attempt);
            ids[i] = i < earlier.Length ? await ChangeAsync(writing, earlier[i], cancellationToken) : await SendAsync(writing, cancellationToken);
        }

        foreach (var left in earlier.Skip(parts.Count))
        {
            await sender.TryOnceAsync(message.Chat.ChatId, (chatId, token) => client.DeleteMessage(chatId, left, token), cancellationToken);
        }

        return ids;
    }

    private async Task<int?> TrySendRichAsync(OutgoingMessage message, InlineKeyboardMarkup? keyboard, PostAttempt attempt, CancellationToken cancellationToken)
    {
        if (TelegramRich.Render(message.Reply) is not { } rich)
        {
            return null;
        }

        try
        {
            return await GetThroughAsync(
                message, attempt, (chatId, token) => client.SendRichMessage(chatId, rich, ReplyTo(message), keyboard, message.Chat.TopicId, cancellationToken: token), cancellationToken);
        }
        catch (ApiRequestException error) when (error.ErrorCode is 400 or 404 && !error.IsChatGone())
        {
            logger.LogWarning("Telegram does not take the rich message, sending HTML instead: {Reason}", error.Message);
            return null;
        }
    }

    private Task<int> SendAsync(PartWriting writing, CancellationToken cancellationToken) => MarkedOrPlainAsync(
        writing,
        (text, parseMode) => GetThroughAsync(
            writing.Message,
            writing.Attempt,
            (chatId, token) => client.SendMessage(
                chatId,
                text,
                parseMode: parseMode,
                replyParameters: ReplyTo(writing.Message),
                replyMarkup: writing.Keyboard,
                linkPreviewOptions: NoPreview,
                messageThreadId: writing.Message.Chat.TopicId,
                ephemeralMessageParameters: Ephemeral(writing.Message),
                cancellationToken: token),
            cancellationToken));

    /// <summary>A message that is gone, or too old to be changed, is written anew.</summary>
    private async Task<int> ChangeAsync(PartWriting writing, int messageId, CancellationToken cancellationToken)
    {
        try
        {
            return await MarkedOrPlainAsync(
                writing,
                (text, parseMode) => GetThroughAsync(
                    writing.Message,
                    writing.Attempt,
                    (chatId, token) => client.EditMessageText(chatId, messageId, text, parseMode, writing.Keyboard, NoPreview, cancellationToken: token),
                    cancellationToken));
        }
        catch (ApiRequestException error) when (error.IsNotModified())
        {
            return messageId;
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            return await SendAsync(writing, cancellationToken);
        }
    }

    private async Task<int> MarkedOrPlainAsync(PartWriting writing, Func<string, ParseMode, Task<int>> write)
    {
        try
        {
            return await write(writing.Part.Html, ParseMode.Html);
        }
        catch (ApiRequestException error) when (error.IsBadMarkup())
        {
            logger.LogWarning("Telegram cannot read the markup, sending plain text instead: {Reason}", error.Message);
            return await write(writing.Part.Text, ParseMode.None);
        }
    }

    private async Task<int> GetThroughAsync(
        OutgoingMessage message, PostAttempt attempt, Func<long, CancellationToken, Task<Message>> call, CancellationToken cancellationToken)
    {
        var id = 0;
        await sender.SendAsync(
            message.Chat.ChatId,
            (chatId, token) => attempt.WatchAsync(async () => id = (await call(chatId, token)).Id),
            message.IsPost,
            cancellationToken);
        return id;
    }

    private static ReplyParameters? ReplyTo(OutgoingMessage message) =>
        message.ReplyTo is { } question ? new ReplyParameters { MessageId = (int)question, AllowSendingWithoutReply = true } : null;

    /// <summary>In a group, that there is no answer may be shown to the asker alone.</summary>
    private EphemeralMessageParameters? Ephemeral(OutgoingMessage message) =>
        options.NoAnswer == NoAnswerMark.Ephemeral && message is { Reply.IsNoAnswer: true, Question: { IsPrivate: false, IsByManager: false, UserId: var user } }
            ? new EphemeralMessageParameters { ReceiverUserId = user }
            : null;
}
