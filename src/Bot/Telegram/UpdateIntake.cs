using Bot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>The one way in for updates, by poll or webhook: each once, inline queries at once, messages in the order of their chats.</summary>
/// <remarks>When it returns, the messages will be answered and Telegram may forget them. Thread-safe.</remarks>
public sealed class UpdateIntake(
    ChatIntake intake, TelegramSender sender, InlineResponder inline, BotIdentity identity, IOptions<TelegramOptions> options, TimeProvider time, ILogger<UpdateIntake> logger)
{
    private static readonly TimeSpan AlbumTime = TimeSpan.FromMinutes(5);

    private readonly RecentIds<int> recent = new(options.Value.UpdateMemory, time);
    private readonly RecentIds<string> albums = new(AlbumTime, time);
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
            if (!IsFurtherPicture(update) && mapper.Map(update) is { } message)
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

        if (update.Message is { MigrateFromChatId: { } oldId, Chat: not null } arrived)
        {
            await sender.MoveAsync(oldId, arrived.Chat.Id, cancellationToken);
        }

        if (update.MyChatMember is { Chat: not null, NewChatMember.IsInChat: false } left)
        {
            await sender.LeaveAsync(left.Chat.Id, cancellationToken);
        }

        if (update.InlineQuery is { From: not null } query)
        {
            inline.Take(query);
        }
    }

    /// <summary>Of an album whose first picture has been seen: one answer for all is enough, unless it has words of its own.</summary>
    private bool IsFurtherPicture(Update update)
    {
        if (update.Message is not { MediaGroupId: { } album } picture)
        {
            return false;
        }

        lock (gate)
        {
            var isKnown = albums.Contains(album);
            albums.Add(album);
            return isKnown && picture.Words.Length == 0;
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
