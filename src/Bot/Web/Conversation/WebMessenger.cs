using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>The platform "web": replies go into the conversation, and from there to the pages that show it.</summary>
internal sealed class WebMessenger(WebChats chats, ChatGreeting greeting) : IMessenger
{
    public const string PlatformName = "web";

    public string Platform => PlatformName;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var chat = chats.Use(message.Chat.ChatId);
        switch (message)
        {
            case { Reply.Blocks.Count: 0 }:
                break;
            case { Question: { Press: { } press } question }:
                await AnswerAsync(chat, press, question, message, cancellationToken);
                break;
            default:
                chat.Add(message.Reply, message.ReplyTo);
                break;
        }
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

    /// <summary>A press that changes nothing and says more than a remark stands in the conversation as what its button says.</summary>
    private async Task AnswerAsync(WebChat chat, ButtonPress press, IncomingMessage question, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Reply.IsNotice)
        {
            chat.ShowNotice(message.Reply, message.ReplyTo);
        }
        else if (message.Reply.Replaces)
        {
            chat.Replace(press.MessageId, message.Reply, message.ReplyTo);
        }
        else
        {
            chat.Add(await greeting.LabelAsync(chat, press.MessageId, question, cancellationToken) ?? question.Text);
            chat.Add(message.Reply, message.ReplyTo);
        }
    }
}
