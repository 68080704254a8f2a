using System.Threading.Channels;

namespace Bot.Web.Conversation;

/// <summary>The pages that show a conversation now. Not thread-safe; <see cref="WebChat"/> locks.</summary>
/// <param name="room">Entries that may wait for a page; one that reads too slowly ends, and its browser comes back for what is missing.</param>
internal sealed class ChatFollowers(int room)
{
    private const int Most = 16;

    private readonly List<Channel<ChatEntry?>> followers = [];

    public bool Any => followers.Count > 0;

    /// <returns>What the new page reads, beginning with these entries. With too many pages, the oldest ends.</returns>
    public Channel<ChatEntry?> Join(IEnumerable<ChatEntry> first)
    {
        var follower = Channel.CreateBounded<ChatEntry?>(room);
        foreach (var entry in first)
        {
            follower.Writer.TryWrite(entry);
        }

        followers.Add(follower);
        if (followers.Count > Most)
        {
            Leave(followers[0]);
        }

        return follower;
    }

    public void Tell(ChatEntry? entry) => followers.FindAll(follower => !follower.Writer.TryWrite(entry)).ForEach(Leave);

    public void Leave(Channel<ChatEntry?> follower)
    {
        follower.Writer.TryComplete();
        followers.Remove(follower);
    }
}
