using System.Text.Json;
using Bot.Chat;

namespace Bot.Storage;

/// <summary>A row of the table conversations: the texts as JSON in UTF-8, the instant of the last in Unix milliseconds.</summary>
internal sealed record ConversationRow(string Platform, long ChatId, long TopicId, long UserId, byte[] Texts, long Number, long At)
{
    public static ConversationRow Of(Conversation conversation, IReadOnlyList<SaidText> texts)
    {
        var key = ChatKey.Of(conversation.Chat);
        return new ConversationRow(
            key.Platform,
            key.ChatId,
            key.TopicId,
            conversation.UserId,
            JsonSerializer.SerializeToUtf8Bytes(texts, ConversationJson.Readable.IReadOnlyListSaidText),
            texts.Count,
            texts.Count == 0 ? 0 : texts[^1].At.ToUnixTimeMilliseconds());
    }

    /// <param name="texts">The column's value; null where there is no row.</param>
    public static IReadOnlyList<SaidText> Read(string? texts) => texts is null ? [] : JsonSerializer.Deserialize(texts, ConversationJson.Readable.IReadOnlyListSaidText)!;
}
