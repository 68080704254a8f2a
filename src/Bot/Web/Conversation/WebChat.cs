using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Chat;

namespace Bot.Web.Conversation;

/// <summary>The course of one visitor's conversation, for the pages that show it now and for those opened later. Thread-safe.</summary>
/// <param name="capacity">Messages kept.</param>
/// <param name="first">Ids count up from here. A later process begins higher, so that a page left open takes up what is new.</param>
internal sealed class WebChat(int capacity, long first)
{
    private const int Lag = 256;

    private readonly Lock gate = new();
    private readonly List<ChatEntry> entries = [];
    private readonly ChatFollowers followers = new(capacity + Lag);
    private long last = first;

    public bool IsFollowed
    {
        get
        {
            lock (gate)
            {
                return followers.Any;
            }
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return entries.Count == 0;
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

    /// <summary>A number of its own, for a message that is not shown.</summary>
    public long Number()
    {
        lock (gate)
        {
            return ++last;
        }
    }

    public ChatEntry? Find(long id)
    {
        lock (gate)
        {
            return entries.Find(entry => entry.Id == id);
        }
    }

    /// <summary>Puts the reply in the place of an earlier one; at the end when that is no longer kept.</summary>
    public void Replace(long id, Reply reply, long? replyTo)
    {
        lock (gate)
        {
            if (entries.FindIndex(entry => entry.Id == id) is var at and >= 0)
            {
                entries[at] = new ChatEntry(id, null, reply, replyTo) { Version = ++last };
                Tell(entries[at]);
            }
            else
            {
                Add(reply, replyTo);
            }
        }
    }

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

    /// <summary>Shows those who follow now a remark that does not stay.</summary>
    public void ShowNotice(Reply reply, long? replyTo) => Tell(ChatEntry.Notice(reply, replyTo));

    /// <summary>
    /// All messages new or changed behind <paramref name="after"/>, then each as it comes, drafts and notices too, until cancelled; null says that a reply is being
    /// written.
    /// </summary>
    public async IAsyncEnumerable<ChatEntry?> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var follower = Join(after);
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
            followers.Tell(entry);
        }
    }

    private ChatEntry Add(Func<long, ChatEntry> make)
    {
        lock (gate)
        {
            var entry = make(++last);
            entries.Add(entry);
            if (entries.Count > capacity)
            {
                entries.RemoveAt(0);
            }

            Tell(entry);
            return entry;
        }
    }

    private Channel<ChatEntry?> Join(long after)
    {
        lock (gate)
        {
            return followers.Join(entries.Where(entry => entry.Version > after).OrderBy(entry => entry.Version));
        }
    }

    private void Leave(Channel<ChatEntry?> follower)
    {
        lock (gate)
        {
            followers.Leave(follower);
        }
    }
}
