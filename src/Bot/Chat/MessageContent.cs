namespace Bot.Chat;

/// <summary>What a message without text holds.</summary>
public enum MessageContent
{
    Other,
    Voice,
    Picture,
}
