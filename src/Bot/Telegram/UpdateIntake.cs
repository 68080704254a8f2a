using Bot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>The one way in for updates, by poll or webhook: each once, inline queries at once, messages in the order of their chats.</summary>
/// <remarks>When it returns, the messages will be answered and Telegram may forget them. Thread-safe.</remarks>
public sealed class UpdateIntake(
    ChatIntake intake, TelegramSender sender, InlineResponder inline, BotIdentity identity, IOptions<TelegramOptions> options, TimeProvider time, ILogger<UpdateIntake> logger)
{
    private readonly RecentUpdates recent = new(options.Value.UpdateMemory, time);
    private readonly Lock gate = new();

    public async Task TakeAsync(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        var mapper = new UpdateMapper(identity.Bot ?? throw new InvalidOperationException("Updates came before the bot knew itself."), time);
        var news = updates.Where(IsNew).ToArray();
        var messages = new List<IncomingUpdate>();
        foreach (var update in news)
        {
            await ReadAsync(update, mapper, messages, cancellationToken);
        }

        await intake.TakeAsync(messages, cancellationToken);
        Array.ForEach(news, Remember);
    }

    private async Task ReadAsync(Update update, UpdateMapper mapper, List<IncomingUpdate> messages, CancellationToken cancellationToken)
    {
        try
        {
            await NoteAsync(update, cancellationToken);
            if (mapper.Map(update) is { } message)
            {
                messages.Add(new IncomingUpdate(update.Id, message));
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One that nobody foresaw must neither come again for ever nor take the others with it.
            logger.LogError(exception, "Update {UpdateId} cannot be understood and is left out", update.Id);
        }
    }

    /// <summary>What an update means besides a message to answer.</summary>
    private async Task NoteAsync(Update update, CancellationToken cancellationToken)
    {
        if (update.Message is { MigrateToChatId: { } newId, Chat: not null } moved)
        {
            await sender.MoveAsync(moved.Chat.Id, newId, cancellationToken);
        }

        if (update.InlineQuery is { From: not null } query)
        {
            inline.Take(query);
        }
    }

    private bool IsNew(Update update)
    {
        lock (gate)
        {
            return !recent.Contains(update.Id);
        }
    }

    private void Remember(Update update)
    {
        lock (gate)
        {
            recent.Add(update.Id);
        }
    }
}
