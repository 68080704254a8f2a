namespace Bot.Telegram.Client;

/// <summary>A special part of a text. Offset and length count UTF-16 units.</summary>
public sealed class MessageEntity
{
    public MessageEntityType Type { get; set; }
    public int Offset { get; set; }
    public int Length { get; set; }
    public User? User { get; set; }
}
