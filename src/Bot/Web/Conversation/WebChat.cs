using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>The course of one visitor's conversation, for the pages that show it now and for those opened later. Thread-safe.</summary>
/// <param name="capacity">Messages kept.</param>
/// <param name="first">Ids count up from here. A later process begins higher, so that a page left open takes up what is new.</param>
internal sealed class WebChat(int capacity, long first)
{
    private readonly Lock gate = new();
    private readonly Queue<ChatEntry> entries = new();
    private readonly List<Channel<ChatEntry?>> followers = [];
    private long last = first;

    /// <summary>Id of the latest message.</summary>
    public long Last => Interlocked.Read(ref last);

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

    /// <returns>How many messages there were.</returns>
    public int Clear()
    {
        lock (gate)
        {
            var count = entries.Count;
            entries.Clear();
            return count;
        }
    }

    /// <summary>Tells those who follow now that a reply is being written.</summary>
    public void ShowTyping() => Tell(null);

    /// <summary>Shows those who follow now what is there of a reply.</summary>
    public void ShowDraft(Reply reply, long? replyTo) => Tell(ChatEntry.Draft(reply, replyTo));

    /// <summary>
    /// All messages behind <paramref name="after"/>, then each as it comes, drafts too, until cancelled; null says that a reply is being
    /// written.
    /// </summary>
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

    private void Tell(ChatEntry? entry)
    {
        lock (gate)
        {
            followers.ForEach(follower => follower.Writer.TryWrite(entry));
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
