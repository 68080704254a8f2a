namespace Bot.Telegram.Client;

public sealed class GetUpdatesRequest() : RequestBase<Update[]>("getUpdates")
{
    public int? Offset { get; set; }
    public int? Limit { get; set; }
    public int? Timeout { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }
}
