using System.Collections.Frozen;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Answers one message by the router, and sends the reply by its platform's messenger. The error boundary of a message.</summary>
public sealed class MessageHandler(
    CommandRouter router,
    IEnumerable<IMessenger> messengers,
    TypingIndicator typing,
    AccessControl access,
    IOptions<ChatOptions> options,
    TimeProvider time,
    ILogger<MessageHandler> logger) : IDisposable
{
    /// <summary>How long a failing database is waited for before its failure counts as the message's own.</summary>
    private static readonly TimeSpan DatabaseTime = TimeSpan.FromMinutes(10);

    private readonly ChatOptions settings = options.Value;
    private readonly FrozenDictionary<string, IMessenger> messengers = messengers.ToFrozenDictionary(messenger => messenger.Platform);
    private readonly SemaphoreSlim workers = new(options.Value.Workers);

    /// <summary>Makes the reply, null where there is nothing to send. Never throws but for cancellation.</summary>
    /// <param name="entry">The message, and how often the process has ended over it.</param>
    /// <param name="busy">The message came when its chat had too many waiting: only say so.</param>
    /// <param name="cancellationToken">Breaks the work off.</param>
    /// <returns>With what becomes of the message when the reply is sent.</returns>
    public async Task<(Reply? Reply, Handled Handled)> AnswerAsync(InboxEntry entry, bool busy, CancellationToken cancellationToken)
    {
        var message = entry.Message;
        if (time.GetUtcNow() - message.SentAt > settings.MaxAge)
        {
            return (null, new Handled(MessageOutcome.Expired, $"older than {settings.MaxAge}"));
        }

        var admission = access.Admit(message);
        var (reply, handled) = !admission.IsAdmitted ? (admission.Phrase is { } phrase ? message.Phrase(phrase) : null, new Handled(MessageOutcome.Ignored))
            : busy ? (message.Phrase("busy"), new Handled(MessageOutcome.Busy))
            : await ReplyAsync(entry, cancellationToken);
        // A button that was pressed waits for a sign even where there is nothing to say.
        return (reply ?? (message.Press is null ? null : Reply.Silence), handled);
    }

    /// <summary>Sends the reply. Never throws but for cancellation.</summary>
    /// <param name="handled">What becomes of the message when that succeeds.</param>
    /// <returns>What has become of it.</returns>
    public async Task<Handled> SendAsync(IncomingMessage message, Reply reply, Handled handled, CancellationToken cancellationToken)
    {
        try
        {
            await InsistAsync(message, reply, cancellationToken);
            return handled;
        }
        catch (UndeliverableException exception)
        {
            logger.LogInformation("Chat {Chat} takes no answer: {Reason}", message.Chat, exception.Message);
            return new Handled(MessageOutcome.Undeliverable);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The answer to message {MessageId} of chat {Chat} could not be sent", message.MessageId, message.Chat);
            return new Handled(MessageOutcome.Failed, exception.ToString());
        }
    }

    public void Dispose() => workers.Dispose();

    private async Task<(Reply? Reply, Handled Handled)> ReplyAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Starts >= settings.MaxStarts)
        {
            return Failed(entry.Message, $"the process ended {entry.Starts} times at work on it");
        }

        var begun = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var reply = await RouteAsync(entry.Message, cancellationToken);
                return (reply, new Handled(reply is null ? MessageOutcome.Ignored : MessageOutcome.Answered));
            }
            catch (DbException exception) when (!cancellationToken.IsCancellationRequested && time.GetElapsedTime(begun) < DatabaseTime)
            {
                logger.LogWarning("The database fails message {MessageId}; trying again in {Pause}: {Reason}", entry.Message.MessageId, settings.UnavailableDelay, exception.Message);
                await Task.Delay(settings.UnavailableDelay, time, cancellationToken);
                attempt--;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Message {MessageId} of chat {Chat} could not be answered in try {Attempt}", entry.Message.MessageId, entry.Message.Chat, attempt);
                if (attempt >= settings.Tries)
                {
                    return Failed(entry.Message, exception.ToString());
                }
            }
        }
    }

    private static (Reply? Reply, Handled Handled) Failed(IncomingMessage message, string reason) =>
        (message.Phrase("failure"), new Handled(MessageOutcome.Failed, reason));

    private async Task<Reply?> RouteAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        await workers.WaitAsync(cancellationToken);
        try
        {
            var answer = router.RouteAsync(message, cancellationToken);
            await typing.ShowUntilAsync(answer, message, messengers[message.Chat.Platform], cancellationToken);
            return await answer;
        }
        finally
        {
            workers.Release();
        }
    }

    /// <summary>Sends; while the platform is down, again and again until the message is too old.</summary>
    private async Task InsistAsync(IncomingMessage message, Reply reply, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await messengers[message.Chat.Platform].SendAsync(new OutgoingMessage(message.Chat, reply, message.IsEvent ? null : message.MessageId) { Question = message }, cancellationToken);
                return;
            }
            catch (PlatformDownException exception) when (time.GetUtcNow() - message.SentAt <= settings.MaxAge)
            {
                logger.LogWarning("{Platform} does not take the answer to message {MessageId}; trying again: {Reason}", message.Chat.Platform, message.MessageId, exception.Message);
                await Task.Delay(settings.UnavailableDelay, time, cancellationToken);
            }
        }
    }
}
