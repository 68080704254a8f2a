namespace Bot.Telegram;

/// <summary>Whether a message in a group is meant for the bot, and what is left of it without the bot's name.</summary>
internal sealed class GroupAddress(User bot)
{
    private readonly string mention = $"@{bot.Username}";

    /// <returns>Null when the message is not for the bot. A bare name or /ask in reply to somebody's message asks what that message says.</returns>
    public string? TextForBot(Message message, string text)
    {
        var entities = (message.Text is null ? message.CaptionEntities : message.Entities)?.OfType<MessageEntity>().ToArray() ?? [];
        if (CommandOf(text, entities) is { } command)
        {
            return !IsOwn(command) ? null : command.Length == text.Length && IsAsk(command) && RepliedTo(message) is { } asked ? $"{text} {asked}" : text;
        }

        var mentions = entities.Where(entity => Names(text, entity)).OrderByDescending(entity => entity.Offset).ToArray();
        if (mentions.Length > 0)
        {
            return mentions.Aggregate(text, Remove).Trim() is { Length: > 0 } rest ? rest : RepliedTo(message) ?? "";
        }

        return IsReplyToBot(message) ? text : null;
    }

    /// <summary>Servers that mark no entities have commands all the same.</summary>
    private static string? CommandOf(string text, MessageEntity[] entities) =>
        entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is { } command ? Slice(text, command)
        : entities.Length == 0 && text.StartsWith('/') ? text[..(text.IndexOfAny([' ', '\n', '\t']) is var end and >= 0 ? end : text.Length)]
        : null;

    private static bool IsAsk(string command) => command.Split('@')[0].Equals("/ask", StringComparison.OrdinalIgnoreCase);

    private static string Slice(string text, MessageEntity entity)
    {
        var start = Math.Clamp(entity.Offset, 0, text.Length);
        return text.Substring(start, Math.Clamp(entity.Length, 0, text.Length - start));
    }

    private static string Remove(string text, MessageEntity entity) =>
        text[..entity.Offset].TrimEnd() + " " + text[(entity.Offset + entity.Length)..].TrimStart();

    private bool IsOwn(string command)
    {
        var at = command.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || command[at..].Equals(mention, StringComparison.OrdinalIgnoreCase);
    }

    private bool Names(string text, MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Mention => Slice(text, entity).Equals(mention, StringComparison.OrdinalIgnoreCase),
        MessageEntityType.TextMention => entity.User?.Id == bot.Id && Slice(text, entity).Length == entity.Length,
        _ => false,
    };

    private bool IsReplyToBot(Message message) => message.ReplyToMessage?.From?.Id == bot.Id && !OpensTopic(message);

    private string? RepliedTo(Message message) =>
        message.Quote?.Text ?? (message.ReplyToMessage is { Words: { Length: > 0 } words, From: var author } && author?.Id != bot.Id && !OpensTopic(message) ? words : null);

    // In a topic, every message that replies to nothing replies to the message that opened the topic.
    private static bool OpensTopic(Message message) => message.IsTopicMessage && message.ReplyToMessage?.Id == message.MessageThreadId;
}
