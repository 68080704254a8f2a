using System.Collections.Frozen;

namespace Bot.Chat;

/// <summary>Opens a <see cref="DraftLine"/> on the platform a message came from.</summary>
public sealed class DraftBoard(IEnumerable<IMessenger> messengers, TimeProvider time)
{
    private readonly FrozenDictionary<string, IMessenger> messengers = messengers.ToFrozenDictionary(messenger => messenger.Platform);

    /// <returns>Null where nothing can be shown before the whole reply is there.</returns>
    public DraftLine? Open(IncomingMessage message, CancellationToken cancellationToken) =>
        messengers.TryGetValue(message.Chat.Platform, out var messenger) ? new DraftLine(messenger, message, time, cancellationToken) : null;
}
