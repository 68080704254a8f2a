using Bot.Chat;
using Bot.OnThisDay;

namespace Bot.Commands;

/// <summary>/unsubscribe, also behind the button of every post.</summary>
public sealed class UnsubscribeCommand(ISubscriptionStore subscriptions, ChatRights rights) : ICommand
{
    public CommandInfo Info { get; } = new("unsubscribe", "command.unsubscribe");

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await rights.MayManageAsync(message, cancellationToken))
        {
            return message.Phrase("subscribe.admins") with { IsNotice = true };
        }

        return message.Phrase(await subscriptions.RemoveAsync(message.Chat, cancellationToken) ? "unsubscribe.done" : "unsubscribe.none");
    }
}
