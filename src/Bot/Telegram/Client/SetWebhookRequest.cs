namespace Bot.Telegram.Client;

public sealed class SetWebhookRequest() : RequestBase<bool>("setWebhook")
{
    public required string Url { get; set; }
    public int? MaxConnections { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    /// <summary>1 to 256 of A-Z, a-z, 0-9, _ and -; comes with every update as a header.</summary>
    public string? SecretToken { get; set; }
}
