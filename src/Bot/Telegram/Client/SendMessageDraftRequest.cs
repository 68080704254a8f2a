namespace Bot.Telegram.Client;

public sealed class SendMessageDraftRequest() : RequestBase<bool>("sendMessageDraft")
{
    public required long ChatId { get; set; }
    public required int DraftId { get; set; }
    public required string Text { get; set; }
    public ParseMode? ParseMode { get; set; }
    public int? MessageThreadId { get; set; }
    public bool? CanStop { get; set; }
    public bool? KeepOnStop { get; set; }
}
