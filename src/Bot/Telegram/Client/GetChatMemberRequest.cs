namespace Bot.Telegram.Client;

public sealed class GetChatMemberRequest() : RequestBase<ChatMember>("getChatMember")
{
    public required long ChatId { get; set; }

    public required long UserId { get; set; }
}
