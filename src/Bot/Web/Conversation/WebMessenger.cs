using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>The platform "web": replies go into the conversation, and from there to the pages that show it.</summary>
internal sealed class WebMessenger(WebChats chats) : IMessenger
{
    public const string PlatformName = "web";

    public string Platform => PlatformName;

    public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Reply.Blocks.Count > 0)
        {
            chats.Use(message.Chat.ChatId).Add(message.Reply, message.ReplyTo);
        }

        return Task.CompletedTask;
    }

    public Task ShowDraftAsync(OutgoingMessage draft, CancellationToken cancellationToken)
    {
        chats.Find(draft.Chat.ChatId)?.ShowDraft(draft.Reply with { Buttons = [] }, draft.ReplyTo);
        return Task.CompletedTask;
    }

    public Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        chats.Find(chat.ChatId)?.ShowTyping();
        return Task.CompletedTask;
    }
}
