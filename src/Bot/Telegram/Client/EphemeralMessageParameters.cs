namespace Bot.Telegram.Client;

/// <summary>Shows a message in a group to one user only (Bot API 10.3).</summary>
public sealed class EphemeralMessageParameters
{
    public required long ReceiverUserId { get; set; }
}
