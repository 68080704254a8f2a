using System.Text.Json;
using Bot.Chat;

namespace Bot.Storage;

/// <summary>A row of the table conversations.</summary>
internal sealed record ConversationRow(string Platform, long ChatId, long TopicId, long UserId, IReadOnlyList<SaidText> Said)
{
    /// <summary>JSON.</summary>
    public string Texts => JsonSerializer.Serialize(Said, StoredJson.Readable.IReadOnlyListSaidText);

    /// <summary>The same in UTF-8.</summary>
    public byte[] Utf8Texts => JsonSerializer.SerializeToUtf8Bytes(Said, StoredJson.Readable.IReadOnlyListSaidText);

    public long Number => Said.Count;

    /// <summary>The instant of the last, in Unix milliseconds.</summary>
    public long At => Said.Count == 0 ? 0 : Said[^1].At.ToUnixTimeMilliseconds();

    public static ConversationRow Of(Conversation conversation, IReadOnlyList<SaidText> texts)
    {
        var key = ChatKey.Of(conversation.Chat);
        return new ConversationRow(key.Platform, key.ChatId, key.TopicId, conversation.UserId, texts);
    }

    /// <param name="texts">The column's value; null where there is no row.</param>
    public static IReadOnlyList<SaidText> Read(string? texts) => texts is null ? [] : JsonSerializer.Deserialize(texts, StoredJson.Readable.IReadOnlyListSaidText)!;
}
