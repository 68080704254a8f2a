using Bot.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram;

/// <summary>Asks Telegram who manages a group. In doubt, nobody does.</summary>
public sealed class TelegramAdmins(ITelegramBotClient client, ILogger<TelegramAdmins> logger) : IChatAdmins
{
    public string Platform => TelegramMessenger.PlatformName;

    public async Task<bool> IsAdminAsync(ChatAddress chat, long userId, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetChatMember(chat.ChatId, userId, cancellationToken)).IsAdmin;
        }
        catch (RequestException error)
        {
            logger.LogWarning("Telegram does not tell who user {UserId} is in chat {ChatId}: {Reason}", userId, chat.ChatId, error.Message);
            return false;
        }
    }
}
