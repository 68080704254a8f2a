using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>The course of one visitor's conversation, for the pages that show it now and for those opened later. Thread-safe.</summary>
internal sealed class WebChat(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<ChatEntry> entries = new();
    private readonly List<Channel<ChatEntry?>> followers = [];
    private long last;

    public bool IsFollowed
    {
        get
        {
            lock (gate)
            {
                return followers.Count > 0;
            }
        }
    }

    /// <summary>The latest messages, oldest first.</summary>
    public IReadOnlyList<ChatEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public ChatEntry Add(string text) => Add(id => new ChatEntry(id, text, null));

    public ChatEntry Add(Reply reply, long? replyTo) => Add(id => new ChatEntry(id, null, reply, replyTo));

    /// <summary>Tells those who follow now that a reply is being written.</summary>
    public void ShowTyping()
    {
        lock (gate)
        {
            followers.ForEach(follower => follower.Writer.TryWrite(null));
        }
    }

    /// <summary>All messages behind <paramref name="after"/>, then each as it comes, until cancelled; null says that a reply is being written.</summary>
    public async IAsyncEnumerable<ChatEntry?> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var follower = Channel.CreateUnbounded<ChatEntry?>();
        Join(follower, after);
        try
        {
            await foreach (var entry in follower.Reader.ReadAllAsync(cancellationToken))
            {
                yield return entry;
            }
        }
        finally
        {
            Leave(follower);
        }
    }

    private ChatEntry Add(Func<long, ChatEntry> make)
    {
        lock (gate)
        {
            var entry = make(++last);
            entries.Enqueue(entry);
            if (entries.Count > capacity)
            {
                entries.Dequeue();
            }

            followers.ForEach(follower => follower.Writer.TryWrite(entry));
            return entry;
        }
    }

    private void Join(Channel<ChatEntry?> follower, long after)
    {
        lock (gate)
        {
            foreach (var entry in entries.Where(entry => entry.Id > after))
            {
                follower.Writer.TryWrite(entry);
            }

            followers.Add(follower);
        }
    }

    private void Leave(Channel<ChatEntry?> follower)
    {
        lock (gate)
        {
            followers.Remove(follower);
        }
    }
}
