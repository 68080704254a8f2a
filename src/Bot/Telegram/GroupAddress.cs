namespace Bot.Telegram;

/// <summary>Whether a message in a group is meant for the bot, and what is left of it without the bot's name.</summary>
internal sealed class GroupAddress(User bot)
{
    private readonly string mention = $"@{bot.Username}";

    /// <returns>Null when the message is not for the bot.</returns>
    public string? TextForBot(Message message, string text, MessageEntity[] entities)
    {
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is { } command)
        {
            return IsOwn(Slice(text, command)) ? text : null;
        }

        var mentions = entities.Where(entity => Names(text, entity)).OrderByDescending(entity => entity.Offset).ToArray();
        if (mentions.Length > 0)
        {
            return mentions.Aggregate(text, Remove).Trim();
        }

        return IsReplyToBot(message) ? text : null;
    }

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

    // In a topic, every message that replies to nothing replies to the message that opened the topic.
    private bool IsReplyToBot(Message message) =>
        message.ReplyToMessage is { } original
        && original.From?.Id == bot.Id
        && !(message.IsTopicMessage && original.Id == message.MessageThreadId);
}
