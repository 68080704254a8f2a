using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Storage.Postgres;

/// <summary>
/// What the work at a message reads of its chat, for as long as the work lasts. It comes with the note of its beginning, so that the work
/// itself asks the database for nothing; what another chat or another instance changes meanwhile holds from the next message on. Thread-safe.
/// </summary>
public sealed class ChatsAtWork
{
    private readonly ConcurrentDictionary<ChatAddress, Known> chats = new();

    /// <summary>One message of a chat is at work at a time.</summary>
    internal void Begin(IncomingMessage message, ChatSettings settings, IReadOnlyList<SaidText> texts) =>
        chats[message.Chat] = new Known(settings, Conversation.Of(message), texts);

    internal void End(ChatAddress chat) => chats.TryRemove(chat, out _);

    /// <summary>Null: ask the database.</summary>
    internal ChatSettings? Settings(ChatAddress chat) => chats.GetValueOrDefault(chat)?.Settings;

    /// <summary>Null: ask the database.</summary>
    internal IReadOnlyList<SaidText>? Texts(Conversation conversation) =>
        chats.GetValueOrDefault(conversation.Chat) is { } known && known.Conversation == conversation ? known.Texts : null;

    /// <summary>From now on the database is asked.</summary>
    internal void Forget() => chats.Clear();

    private sealed record Known(ChatSettings Settings, Conversation Conversation, IReadOnlyList<SaidText> Texts);
}
