namespace Bot.Chat;

/// <summary>Delivers replies on one platform.</summary>
/// <remarks>
/// <see cref="SendAsync"/> returns when the platform has taken the whole message, however many parts it needed. It retries
/// what may pass (limits, outages); it throws <see cref="PlatformDownException"/> when that does not help for now, and
/// <see cref="UndeliverableException"/> for what will not pass (blocked, chat gone).
/// A post (<see cref="OutgoingMessage.IsPost"/>) is tried again only while it is certainly not out: else it throws
/// <see cref="DeliveryInDoubtException"/>, and <see cref="NotDeliveredException"/> when all tries certainly failed.
/// Safe for concurrent use; the caller keeps the order within a chat.
/// </remarks>
public interface IMessenger
{
    /// <summary>The <see cref="ChatAddress.Platform"/> this messenger serves.</summary>
    string Platform { get; }

    Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Shows what is there of a reply that is still being written; the reply sent to the same message takes its place. Best effort: may
    /// show nothing, and never throws but for cancellation.
    /// </summary>
    Task ShowDraftAsync(OutgoingMessage draft, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Shows that the message is being answered: like <see cref="ShowTypingAsync"/>, and where a press waits for a sign, gives it.</summary>
    Task ShowWorkAsync(IncomingMessage message, CancellationToken cancellationToken) => ShowTypingAsync(message.Chat, cancellationToken);

    /// <summary>Shows that an answer is being written. Best effort: never throws but for cancellation.</summary>
    Task ShowTypingAsync(ChatAddress chat, CancellationToken cancellationToken);
}
