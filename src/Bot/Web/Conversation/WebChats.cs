using Bot.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Web.Conversation;

/// <summary>The conversations, kept in memory; beyond Web:Conversations the one longest unused goes. Thread-safe.</summary>
internal sealed class WebChats(IOptions<WebOptions> options, TimeProvider time) : IPersonalData
{
    private readonly WebOptions settings = options.Value;
    private readonly Lock gate = new();
    private readonly Dictionary<long, LinkedListNode<(long Id, WebChat Chat)>> chats = [];
    private readonly LinkedList<(long Id, WebChat Chat)> byUse = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return chats.Count;
            }
        }
    }

    public WebChat? Find(long id)
    {
        lock (gate)
        {
            return chats.TryGetValue(id, out var node) ? node.Value.Chat : null;
        }
    }

    /// <summary>Empties the visitor's conversation; a page that shows it does so until it is loaded again.</summary>
    public Task<IReadOnlyList<Forgotten>> ForgetAsync(IncomingMessage request, CancellationToken cancellationToken)
    {
        var count = request.Chat.Platform == WebMessenger.PlatformName ? Find(request.Chat.ChatId)?.Clear() ?? 0 : 0;
        return Task.FromResult<IReadOnlyList<Forgotten>>([new Forgotten("forget.web", count)]);
    }

    /// <summary>The conversation of this id, begun if there is none.</summary>
    public WebChat Use(long id)
    {
        lock (gate)
        {
            if (chats.TryGetValue(id, out var node))
            {
                byUse.Remove(node);
            }
            else
            {
                MakeRoom();
                node = new LinkedListNode<(long, WebChat)>((id, new WebChat(settings.MessagesShown, time.GetUtcNow().ToUnixTimeMilliseconds())));
                chats.Add(id, node);
            }

            byUse.AddLast(node);
            return node.Value.Chat;
        }
    }

    /// <summary>One in which nothing was said goes first; one that a page shows right now stays as long as another can go.</summary>
    private void MakeRoom()
    {
        if (chats.Count < settings.Conversations)
        {
            return;
        }

        var unseen = byUse.Where(held => !held.Chat.IsFollowed);
        var leaving = unseen.Where(held => held.Chat.IsEmpty).Concat(unseen).FirstOrDefault(byUse.First!.Value).Id;
        byUse.Remove(chats[leaving]);
        chats.Remove(leaving);
    }
}
