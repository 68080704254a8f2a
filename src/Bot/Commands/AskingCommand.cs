using Bot.Chat;

namespace Bot.Commands;

/// <summary>/asking Admins, behind a button of /settings: whose questions are answered in this group.</summary>
public sealed class AskingCommand(IChatSettingsStore chats, ChatRights rights, SettingsCommand settings) : ICommand
{
    public CommandInfo Info { get; } = new("asking", "command.hidden", InMenu: false);

    public async Task<Reply> HandleAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await rights.MayManageAsync(message, cancellationToken))
        {
            return message.Phrase("subscribe.admins") with { IsNotice = true };
        }

        if (Enum.TryParse<WhoMayAsk>(arguments, ignoreCase: true, out var asking))
        {
            await chats.SaveAsync(message.Chat, await chats.FindAsync(message.Chat, cancellationToken) with { Asking = asking }, cancellationToken);
        }

        return await settings.HandleAsync("", message, cancellationToken) with { Replaces = true };
    }
}
