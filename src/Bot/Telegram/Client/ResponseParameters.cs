namespace Bot.Telegram.Client;

/// <summary>What to do about an error.</summary>
public sealed class ResponseParameters
{
    /// <summary>The group has become this supergroup.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>Seconds to wait before the next call.</summary>
    public int? RetryAfter { get; set; }
}
