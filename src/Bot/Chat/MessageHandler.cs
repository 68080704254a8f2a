using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>Answers one message: router, then the messenger of its platform. The error boundary of a message.</summary>
public sealed class MessageHandler(
    CommandRouter router, IEnumerable<IMessenger> messengers, TypingIndicator typing, IOptions<ChatOptions> options, ILogger<MessageHandler> logger)
    : IDisposable
{
    private readonly FrozenDictionary<string, IMessenger> messengers = messengers.ToFrozenDictionary(messenger => messenger.Platform);
    private readonly SemaphoreSlim workers = new(options.Value.Workers);

    /// <summary>Never throws but for cancellation.</summary>
    /// <param name="busy">The message came when its chat had too many waiting: only say so.</param>
    public async Task HandleAsync(IncomingMessage message, bool busy, CancellationToken cancellationToken)
    {
        var reply = busy ? message.Phrase("busy") : await AnswerAsync(message, cancellationToken);
        if (reply is not null)
        {
            await SendAsync(message, reply, cancellationToken);
        }
    }

    public void Dispose() => workers.Dispose();

    private async Task<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        await workers.WaitAsync(cancellationToken);
        try
        {
            var answer = router.RouteAsync(message, cancellationToken);
            await typing.ShowUntilAsync(answer, message.Chat, messengers[message.Chat.Platform], cancellationToken);
            return await answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Message {MessageId} of chat {Chat} could not be answered", message.MessageId, message.Chat);
            return message.Phrase("failure");
        }
        finally
        {
            workers.Release();
        }
    }

    private async Task SendAsync(IncomingMessage message, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await messengers[message.Chat.Platform].SendAsync(new OutgoingMessage(message.Chat, reply, message.MessageId) { Question = message }, cancellationToken);
        }
        catch (UndeliverableException exception)
        {
            logger.LogInformation("Chat {Chat} takes no answer: {Reason}", message.Chat, exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The answer to message {MessageId} of chat {Chat} could not be sent", message.MessageId, message.Chat);
        }
    }
}
