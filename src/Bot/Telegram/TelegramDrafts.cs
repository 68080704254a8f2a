using System.Collections.Concurrent;
using Bot.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>
/// Shows what is there of an answer, no faster than the chat's send budget: what comes sooner is left out. Remembers the message that
/// shows it, which the whole answer then takes over. Thread-safe; the caller keeps the order within a chat.
/// </summary>
public sealed class TelegramDrafts(ITelegramBotClient client, TelegramSender sender, BotIdentity identity, IOptions<TelegramOptions> options, TimeProvider time)
{
    private const string More = "\n\n…";
    private readonly TelegramOptions settings = options.Value;
    private readonly ConcurrentDictionary<(ChatAddress Chat, long? ReplyTo), Shown> open = new();

    /// <summary>Best effort: never throws but for cancellation.</summary>
    public async Task ShowAsync(OutgoingMessage draft, CancellationToken cancellationToken)
    {
        if (settings.Streaming == StreamingMode.Off || TelegramText.Render(draft.Reply) is not [var part, ..])
        {
            return;
        }

        var shown = open.GetOrAdd((draft.Chat, draft.ReplyTo), _ => new Shown());
        if (shown.At is null || time.GetElapsedTime(shown.At.Value) >= Pace(draft.Chat.ChatId))
        {
            shown.At = time.GetTimestamp();
            await sender.TryEditAsync(draft.Chat.ChatId, (chatId, token) => ShowAsync(draft, part.Html + More, shown, chatId, token), cancellationToken);
        }
    }

    /// <summary>The message that shows the draft of this answer, if there is one; it is no longer the draft's.</summary>
    public int? Take(OutgoingMessage message) => open.TryRemove((message.Chat, message.ReplyTo), out var shown) ? shown.MessageId : null;

    private async Task ShowAsync(OutgoingMessage draft, string html, Shown shown, long chatId, CancellationToken cancellationToken)
    {
        var keyboard = TelegramKeyboard.Of(draft.Reply, draft.Chat, identity);
        if (settings.Streaming == StreamingMode.Drafts && chatId > 0)
        {
            var canStop = keyboard is not null;
            await client.SendMessageDraft(
                chatId, (int)(draft.ReplyTo ?? 1), html, ParseMode.Html, draft.Chat.TopicId, canStop: canStop, keepOnStop: canStop, cancellationToken: cancellationToken);
        }
        else if (shown.MessageId is { } messageId)
        {
            await client.EditMessageText(chatId, messageId, html, ParseMode.Html, keyboard, TelegramMessenger.NoPreview, cancellationToken: cancellationToken);
        }
        else
        {
            var reply = draft.ReplyTo is { } question ? new ReplyParameters { MessageId = (int)question, AllowSendingWithoutReply = true } : null;
            var sent = await client.SendMessage(
                chatId, html, ParseMode.Html, reply, keyboard, linkPreviewOptions: TelegramMessenger.NoPreview, messageThreadId: draft.Chat.TopicId, cancellationToken: cancellationToken);
            shown.MessageId = sent.Id;
        }
    }

    private TimeSpan Pace(long chatId) => chatId > 0
        ? Interval(settings.MessagesPerSecondPerChat)
        : Interval(settings.MessagesPerMinutePerGroup / 60);

    private static TimeSpan Interval(double perSecond) => perSecond > 0 ? TimeSpan.FromSeconds(1 / perSecond) : TimeSpan.Zero;

    private sealed class Shown
    {
        /// <summary>When it was last shown, as a time stamp.</summary>
        public long? At { get; set; }

        public int? MessageId { get; set; }
    }
}
