using Bot.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>The one way in for updates, by poll or webhook: each once, inline queries at once, messages in the order of their chats.</summary>
/// <remarks>When it returns, the messages will be answered and Telegram may forget them. Thread-safe.</remarks>
public sealed class UpdateIntake(
    ChatWorker worker, TelegramSender sender, InlineResponder inline, BotIdentity identity, IOptions<TelegramOptions> options, TimeProvider time)
{
    private readonly RecentUpdates recent = new(options.Value.UpdateMemory, time);
    private readonly Lock gate = new();

    public async Task TakeAsync(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        var mapper = new UpdateMapper(identity.Bot ?? throw new InvalidOperationException("Updates came before the bot knew itself."), time);
        foreach (var update in updates.Where(IsNew))
        {
            await TakeAsync(update, mapper, cancellationToken);
            Note(update);
        }
    }

    private async Task TakeAsync(Update update, UpdateMapper mapper, CancellationToken cancellationToken)
    {
        if (update.Message is { MigrateToChatId: { } newId } moved)
        {
            await sender.MoveAsync(moved.Chat.Id, newId, cancellationToken);
        }

        if (update.InlineQuery is { } query)
        {
            inline.Take(query);
        }

        if (mapper.Map(update) is { } message)
        {
            await worker.EnqueueAsync(message, cancellationToken);
        }
    }

    private bool IsNew(Update update)
    {
        lock (gate)
        {
            return !recent.Contains(update.Id);
        }
    }

    private void Note(Update update)
    {
        lock (gate)
        {
            recent.Add(update.Id);
        }
    }
}
