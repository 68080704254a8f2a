using Bot.Chat;

namespace Bot.Commands;

/// <summary>Who may change what a whole chat receives, and who may ask in it.</summary>
public sealed class ChatRights(IEnumerable<IChatAdmins> admins, IChatSettingsStore chats)
{
    /// <summary>In a private chat its user, elsewhere those who manage the chat.</summary>
    public async Task<bool> MayManageAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message.IsPrivate || message.IsByManager
        || (admins.FirstOrDefault(known => known.Platform == message.Chat.Platform) is { } platform
            && await platform.IsAdminAsync(message.Chat, message.UserId, cancellationToken));

    public async Task<bool> MayAskAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message.IsPrivate
        || (await chats.FindAsync(message.Chat, cancellationToken)).Asking == WhoMayAsk.Everyone
        || await MayManageAsync(message, cancellationToken);
}
