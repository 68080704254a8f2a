using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Telegram;

/// <summary>Ends the waiting sign on pressed buttons, each once: in time, with a notice if there is one by then. Thread-safe.</summary>
internal sealed class PressSigns(ITelegramBotClient client, TelegramSender sender)
{
    private const int NoticeLength = 200;

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, bool> given = new();

    /// <summary>Too late, it does no harm.</summary>
    /// <returns>Whether this was the sign: false when it was given before, and the notice has to be said otherwise.</returns>
    public async Task<bool> AcknowledgeAsync(ChatAddress chat, ButtonPress press, string? notice, CancellationToken cancellationToken)
    {
        if (given.Count >= Most)
        {
            given.Clear();
        }

        if (press.Id.Length == 0 || !given.TryAdd(press.Id, true))
        {
            return false;
        }

        await sender.TryOnceAsync(
            chat.ChatId,
            (_, token) => client.AnswerCallbackQuery(press.Id, notice?[..Math.Min(NoticeLength, notice.Length)], cancellationToken: token),
            cancellationToken);
        return true;
    }
}
