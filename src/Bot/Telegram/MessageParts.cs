using Bot.Caching;
using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Writes the messages of one reply, in order: over earlier ones as far as there are some, the rest anew.</summary>
internal sealed class MessageParts(ITelegramBotClient client, TelegramSender sender, BotIdentity identity, TelegramOptions options, ILogger logger)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>By the reply's blocks: answers given again come with the same.</summary>
    private readonly Derived<IReadOnlyList<ReplyBlock>, IReadOnlyList<TelegramPart>> written = new();

    /// <param name="earlier">Messages to be changed; those left over are deleted.</param>
    /// <returns>Ids of the messages that now hold the reply.</returns>
    public async Task<int[]> SendAsync(OutgoingMessage message, int[] earlier, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var keyboard = TelegramKeyboard.Of(message.Reply, message.Chat, identity);
        var now = options.RichMessages && await TryWriteRichAsync(message, keyboard, earlier, attempt, cancellationToken) is { } rich
            ? [rich]
            : await WriteAsync(message, keyboard, earlier, attempt, cancellationToken);
        foreach (var left in earlier.Skip(now.Length))
        {
            await sender.TryOnceAsync(message.Chat.ChatId, (chatId, token) => client.DeleteMessage(chatId, left, token), cancellationToken);
        }

        return now;
    }

    private async Task<int[]> WriteAsync(OutgoingMessage message, InlineKeyboardMarkup? keyboard, int[] earlier, PostAttempt attempt, CancellationToken cancellationToken)
    {
        var parts = written.Of(message.Reply.Blocks, _ => TelegramText.Render(message.Reply));
        var ids = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var writing = new PartWriting(message with { ReplyTo = i == 0 ? message.ReplyTo : null }, parts[i], i == parts.Count - 1 ? keyboard : null, attempt);
            ids[i] = i < earlier.Length ? await ChangeAsync(writing, earlier[i], cancellationToken) : await SendAsync(writing, cancellationToken);
        }

        return ids;
    }

    /// <returns>Null when the server, or this reply, has to do with HTML.</returns>
    private async Task<int?> TryWriteRichAsync(OutgoingMessage message, InlineKeyboardMarkup? keyboard, int[] earlier, PostAttempt attempt, CancellationToken cancellationToken)
    {
        if (TelegramRich.Render(message.Reply) is not { } rich)
        {
            return null;
        }

        try
        {
            return earlier is [var first, ..]
                ? await ChangeAsync(message, first, (chatId, token) => client.EditMessageText(chatId, first, rich, keyboard, cancellationToken: token), attempt, cancellationToken)
                : await SendRichAsync(message, rich, keyboard, attempt, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsPastChanging())
        {
            return await TryWriteRichAsync(message, keyboard, [], attempt, cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsNotOffered())
        {
            logger.LogWarning("Telegram does not take the rich message, sending HTML instead: {Reason}", error.Message);
            return null;
        }
    }

    private Task<int> SendRichAsync(OutgoingMessage message, InputRichMessage rich, InlineKeyboardMarkup? keyboard, PostAttempt attempt, CancellationToken cancellationToken) =>
        ForOneOrAllAsync(message, ephemeral => GetThroughAsync(
            message,
            attempt,
            async (chatId, token) => (await client.SendRichMessage(chatId, rich, ReplyTo(message), keyboard, message.Chat.TopicId, ephemeralMessageParameters: ephemeral, cancellationToken: token)).Id,
            cancellationToken));

    private Task<int> SendAsync(PartWriting writing, CancellationToken cancellationToken) =>
        ForOneOrAllAsync(writing.Message, ephemeral => MarkedOrPlainAsync(
            writing,
            (text, parseMode) => GetThroughAsync(
                writing.Message,
                writing.Attempt,
                async (chatId, token) => (await client.SendMessage(
                    chatId,
                    text,
                    parseMode: parseMode,
                    replyParameters: ReplyTo(writing.Message),
                    replyMarkup: writing.Keyboard,
                    linkPreviewOptions: NoPreview,
                    messageThreadId: writing.Message.Chat.TopicId,
                    ephemeralMessageParameters: ephemeral,
                    cancellationToken: token)).Id,
                cancellationToken)));

    /// <summary>A message that is gone, or too old to be changed, is written anew.</summary>
    private async Task<int> ChangeAsync(PartWriting writing, int messageId, CancellationToken cancellationToken)
    {
        try
        {
            return await MarkedOrPlainAsync(writing, (text, parseMode) => ChangeAsync(
                writing.Message,
                messageId,
                (chatId, token) => client.EditMessageText(chatId, messageId, text, parseMode, writing.Keyboard, NoPreview, cancellationToken: token),
                writing.Attempt,
                cancellationToken));
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            return await SendAsync(writing, cancellationToken);
        }
    }

    /// <summary>A message that says the same already is as good as changed.</summary>
    private async Task<int> ChangeAsync(
        OutgoingMessage message, int messageId, Func<long, CancellationToken, Task> edit, PostAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await GetThroughAsync(
                message,
                attempt,
                async (chatId, token) =>
                {
                    await edit(chatId, token);
                    return messageId;
                },
                cancellationToken);
        }
        catch (ApiRequestException error) when (error.IsNotModified())
        {
            return messageId;
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

    /// <summary>To the asker alone where it is meant so; to all where that is not offered.</summary>
    private async Task<int> ForOneOrAllAsync(OutgoingMessage message, Func<EphemeralMessageParameters?, Task<int>> send)
    {
        if (Ephemeral(message) is { } toOne)
        {
            try
            {
                return await send(toOne);
            }
            catch (ApiRequestException error) when (error.IsNotOffered())
            {
                logger.LogWarning("Telegram does not show the message to one user, sending it to all: {Reason}", error.Message);
            }
        }

        return await send(null);
    }

    private async Task<int> GetThroughAsync(
        OutgoingMessage message, PostAttempt attempt, Func<long, CancellationToken, Task<int>> call, CancellationToken cancellationToken)
    {
        var id = 0;
        await sender.SendAsync(
            message.Chat.ChatId,
            (chatId, token) => attempt.WatchAsync(async () => id = await call(chatId, token)),
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
