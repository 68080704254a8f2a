using Bot.Chat;

namespace Bot.Telegram;

/// <summary>In a group, a question without answer gets a mark instead of a message.</summary>
internal sealed class NoAnswerMarks(ITelegramBotClient client, TelegramSender sender, TelegramOptions options)
{
    private static readonly ReactionTypeEmoji[] NotFound = [new() { Emoji = "🤷" }];

    /// <returns>False where a message has to say it: marks are forbidden there, or unknown to the server.</returns>
    public async Task<bool> TryMarkAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message is not { Reply.IsNoAnswer: true, Question: { IsPrivate: false, Press: null, IsEvent: false } question } || options.NoAnswer != NoAnswerMark.Reaction)
        {
            return false;
        }

        try
        {
            await sender.SendAsync(
                message.Chat.ChatId, (chatId, token) => client.SetMessageReaction(chatId, (int)question.MessageId, NotFound, cancellationToken: token), isPost: false, cancellationToken);
            return true;
        }
        catch (ApiRequestException error) when (error.IsNotOffered())
        {
            return false;
        }
    }

    /// <summary>A question that was changed has an answer now; the mark of its earlier form goes, if it had one.</summary>
    public Task RemoveAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        message is { Question: { IsPrivate: false, IsEdit: true, MessageId: var question } } && options.NoAnswer == NoAnswerMark.Reaction
            ? sender.TryOnceAsync(message.Chat.ChatId, (chatId, token) => client.SetMessageReaction(chatId, (int)question, [], cancellationToken: token), cancellationToken)
            : Task.CompletedTask;
}
