using Bot.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Keeps the bot below Telegram's limits: in all, per chat, per group. Thread-safe.</summary>
/// <remarks>
/// Limits are those of the Bot FAQ (core.telegram.org/bots/faq): about 30 a second, 1 a second to a chat, 20 a minute to a group. What
/// holds for the bot in all is shared evenly by its instances; a chat's answers come from one instance at a time.
/// </remarks>
public sealed class SendBudget(IOptions<TelegramOptions> options, ILeadership instances, TimeProvider time) : IDisposable
{
    /// <summary>Timers fire late; what that costs the one post is made good by the next ones.</summary>
    private const int PostBurst = 3;

    /// <summary>However many answers go out, posts go on this long after them.</summary>
    private static readonly TimeSpan LongestYield = TimeSpan.FromSeconds(1);

    private const int KeptBuckets = 10_000;

    private readonly TelegramOptions settings = options.Value;
    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private readonly TokenBucket? overall = Bucket(options.Value.MessagesPerSecond, (int)Math.Ceiling(options.Value.MessagesPerSecond));
    private readonly TokenBucket posts = Bucket(options.Value.PostsPerSecond, PostBurst)!;
    private readonly SemaphoreSlim nextPost = new(1);
    private readonly Dictionary<long, TokenBucket> chats = [];
    private readonly Dictionary<long, TokenBucket> groups = [];

    /// <summary>Returns when an answer to the chat may be sent.</summary>
    public Task WaitAsync(long chatId, CancellationToken cancellationToken) => WaitAsync(chatId, isPost: false, cancellationToken);

    /// <summary>Returns when a message to the chat may be sent; a post waits until answers leave room for it.</summary>
    public async Task WaitAsync(long chatId, bool isPost, CancellationToken cancellationToken)
    {
        // The overall budget comes last: a chat that waits for its own must not use it up.
        await WaitAsync(Take(chats, chatId, settings.MessagesPerSecondPerChat, settings.ChatBurst), cancellationToken);
        if (chatId < 0)
        {
            var perMinute = settings.MessagesPerMinutePerGroup;
            await WaitAsync(Take(groups, chatId, perMinute / 60, (int)Math.Ceiling(perMinute)), cancellationToken);
        }

        if (isPost)
        {
            await WaitForRoomAsync(cancellationToken);
        }

        await WaitAsync(TakeOverall(isPost), cancellationToken);
    }

    public void Dispose() => nextPost.Dispose();

    /// <summary>One post after the other; none reserves a place ahead of the answers to come.</summary>
    private async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        await nextPost.WaitAsync(cancellationToken);
        try
        {
            while (TakePost() is { Ticks: > 0 } wait)
            {
                await WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), cancellationToken);
            }
        }
        finally
        {
            nextPost.Release();
        }
    }

    private TimeSpan TakePost()
    {
        lock (gate)
        {
            var wait = posts.Wait(Now(), instances.Instances);
            return wait > TimeSpan.Zero ? wait : posts.Take(Now(), instances.Instances);
        }
    }

    private static TokenBucket? Bucket(double perSecond, int burst) =>
        perSecond > 0 ? new TokenBucket(TimeSpan.FromSeconds(1 / perSecond), burst) : null;

    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;

    private TimeSpan TakeOverall(bool isPost)
    {
        lock (gate)
        {
            if (!isPost)
            {
                posts.Force(Now(), LongestYield, instances.Instances);
            }

            return overall?.Take(Now(), instances.Instances) ?? TimeSpan.Zero;
        }
    }

    private TimeSpan Take(Dictionary<long, TokenBucket> buckets, long chatId, double perSecond, int burst)
    {
        if (perSecond <= 0)
        {
            return TimeSpan.Zero;
        }

        lock (gate)
        {
            if (!buckets.TryGetValue(chatId, out var bucket))
            {
                Tidy(buckets);
                buckets[chatId] = bucket = Bucket(perSecond, burst)!;
            }

            return bucket.Take(Now());
        }
    }

    // A full bucket is the same as none.
    private void Tidy(Dictionary<long, TokenBucket> buckets)
    {
        if (buckets.Count < KeptBuckets)
        {
            return;
        }

        foreach (var (chatId, _) in buckets.Where(pair => pair.Value.IsFull(Now())).ToArray())
        {
            buckets.Remove(chatId);
        }
    }

    private TimeSpan Now() => time.GetElapsedTime(start);
}
