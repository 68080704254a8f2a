using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Turns updates into messages for the bot: all in private chats, in groups those addressed to it.</summary>
/// <param name="bot">The bot itself, as getMe tells.</param>
public sealed class UpdateMapper(User bot)
{
    /// <summary>The kinds of update that <see cref="Map"/> understands; Telegram is asked for no others.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } = [UpdateType.Message];

    private readonly GroupAddress group = new(bot);

    /// <returns>Null when there is nothing to answer.</returns>
    public IncomingMessage? Map(Update update)
    {
        if (update.Message is not { From: { IsBot: false } user } message)
        {
            return null;
        }

        var isPrivate = message.Chat.Type == ChatType.Private;
        return TextForBot(message, isPrivate) is { } text
            ? new IncomingMessage(
                new ChatAddress(TelegramMessenger.PlatformName, message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
                message.Id,
                user.Id,
                text,
                user.LanguageCode,
                new DateTimeOffset(message.Date),
                isPrivate,
                message.Quote?.Text)
            : null;
    }

    private string? TextForBot(Message message, bool isPrivate)
    {
        var (text, entities) = message.Text is null
            ? (message.Caption, message.CaptionEntities)
            : (message.Text, message.Entities);
        return message.Chat.Type switch
        {
            _ when isPrivate => text ?? (message.Type == MessageType.Unknown ? null : ""),
            ChatType.Group or ChatType.Supergroup when text is not null => group.TextForBot(message, text, entities ?? []),
            _ => null,
        };
    }
}
