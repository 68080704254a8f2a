using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>What a user said a moment ago in the same chat. Kept in memory only, bounded by count and age. Thread-safe.</summary>
public sealed class ConversationMemory(IOptions<ChatOptions> options, TimeProvider time) : IPersonalData
{
    private readonly ChatOptions settings = options.Value;
    private readonly Lock gate = new();
    private readonly LinkedList<Conversation> byUse = new();
    private readonly Dictionary<(ChatAddress, long), LinkedListNode<Conversation>> conversations = [];

    /// <summary>Earlier texts of the message's user in its chat, oldest first; never the message itself unless remembered.</summary>
    public IReadOnlyList<string> Recall(IncomingMessage message)
    {
        lock (gate)
        {
            if (!conversations.TryGetValue(Key(message), out var node))
            {
                return [];
            }

            Forget(node.Value.Texts);
            return [.. node.Value.Texts.Select(entry => entry.Text)];
        }
    }

    /// <summary>Keeps a text for the questions to come.</summary>
    public void Remember(IncomingMessage message, string text)
    {
        lock (gate)
        {
            var texts = Use(Key(message)).Texts;
            texts.Enqueue((text, time.GetUtcNow()));
            Forget(texts);
        }
    }

    /// <summary>Forgets everything the message's user said in its chat.</summary>
    public void Forget(IncomingMessage message)
    {
        lock (gate)
        {
            if (conversations.Remove(Key(message), out var node))
            {
                byUse.Remove(node);
            }
        }
    }

    public Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Forgotten>>([new Forgotten("forgot.conversation", ForgetUser(request))]);

    private static (ChatAddress, long) Key(IncomingMessage message) => (message.Chat, message.UserId);

    private Conversation Use((ChatAddress, long) key)
    {
        if (conversations.TryGetValue(key, out var node))
        {
            byUse.Remove(node);
            byUse.AddLast(node);
            return node.Value;
        }

        if (conversations.Count >= settings.MemoryConversations)
        {
            conversations.Remove(byUse.First!.Value.Key);
            byUse.RemoveFirst();
        }

        return (conversations[key] = byUse.AddLast(new Conversation(key, []))).Value;
    }

    private int ForgetUser(IncomingMessage request)
    {
        lock (gate)
        {
            var own = conversations.Where(pair => pair.Key.Item2 == request.UserId && pair.Key.Item1.Platform == request.Chat.Platform).ToList();
            foreach (var (key, node) in own)
            {
                conversations.Remove(key);
                byUse.Remove(node);
            }

            return own.Sum(pair => pair.Value.Value.Texts.Count);
        }
    }

    private void Forget(Queue<(string Text, DateTimeOffset At)> texts)
    {
        var oldest = time.GetUtcNow() - settings.MemoryAge;
        while (texts.Count > settings.MemoryTexts || (texts.TryPeek(out var first) && first.At <= oldest))
        {
            texts.Dequeue();
        }
    }

    private sealed record Conversation((ChatAddress, long) Key, Queue<(string Text, DateTimeOffset At)> Texts);
}
