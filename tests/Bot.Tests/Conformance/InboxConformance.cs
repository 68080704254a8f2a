using Bot.Chat;
using Bot.Tests.Support;

namespace Bot.Tests.Conformance;

/// <summary>What every inbox does. A subclass gives a database; <see cref="OpenAsync"/> stands for a process at work on it.</summary>
public abstract class InboxConformance
{
    protected ManualTimeProvider Time { get; } = new();

    /// <summary>A further process on the same database, the one before being gone.</summary>
    protected abstract Task<IInbox> OpenAsync();

    [DatabaseFact]
    public async Task What_was_added_is_there_in_order_after_the_process_is_gone()
    {
        await AddAsync(await OpenAsync(), (1, "a"), (2, "b"), (3, "c"));
        var left = await ClaimAllAsync(await OpenAsync());
        Assert.Equal(["a", "b", "c"], left.Select(entry => entry.Message.Text));
        Assert.All(left, entry => Assert.Equal(0, entry.Starts));
    }

    [DatabaseFact]
    public async Task A_message_comes_back_with_all_it_had()
    {
        var message = new IncomingMessage(new ChatAddress("telegram", -1001234567890, 7), 5, 99, "«سؤال» 😀 \"x\"", "ar", Time.GetUtcNow(), false, "جزء") { IsUrgent = true };
        await (await OpenAsync()).AddAsync([new IncomingUpdate(1, message)], default);
        Assert.Equal(message, Assert.Single(await ClaimAllAsync(await OpenAsync())).Message);
    }

    [DatabaseFact]
    public async Task What_comes_again_is_known_while_it_waits_and_after_it_is_done()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "a"));
        await AddAsync(inbox, (1, "a"), (2, "b"), (2, "b"));
        var taken = await ClaimAllAsync(inbox);
        Assert.Equal(["a", "b"], taken.Select(entry => entry.Message.Text));
        await FinishAsync(inbox, [.. taken]);
        await AddAsync(inbox, (1, "a"), (2, "b"));
        Assert.Empty(await ClaimAllAsync(inbox));
    }

    [DatabaseFact]
    public async Task A_lower_number_is_as_new_as_a_higher_one()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (900, "old count"), (5, "new count"));
        Assert.Equal(["old count", "new count"], (await ClaimAllAsync(inbox)).Select(entry => entry.Message.Text));
    }

    [DatabaseFact]
    public async Task What_is_done_does_not_come_back_and_what_was_begun_tells_so()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "done"), (2, "begun"), (3, "waiting"));
        var entries = await ClaimAllAsync(inbox);
        await inbox.BeginAsync(entries[0], default);
        await inbox.BeginAsync(entries[1], default);
        await FinishAsync(inbox, entries[0]);
        var left = await ClaimAllAsync(await OpenAsync());
        Assert.Equal([("begun", 1), ("waiting", 0)], left.Select(entry => (entry.Message.Text, entry.Starts)));
    }

    [DatabaseFact]
    public async Task Each_beginning_of_an_entry_begun_before_is_counted_before_the_work()
    {
        await AddAsync(await OpenAsync(), (1, "killer"));
        for (var starts = 0; starts < 4; starts++)
        {
            var inbox = await OpenAsync();
            var entry = Assert.Single(await ClaimAllAsync(inbox));
            Assert.Equal(starts, entry.Starts);
            await inbox.BeginAsync(entry, default);
            if (starts == 0)
            {
                await inbox.FlushAsync(default);
            }
        }
    }

    [DatabaseFact]
    public async Task What_is_set_aside_does_not_come_back()
    {
        var inbox = await OpenAsync();
        await AddAsync(inbox, (1, "poison"), (2, "next"));
        var entries = await ClaimAllAsync(inbox);
        inbox.Park(entries[0], "System.Exception: boom");
        await inbox.FlushAsync(default);
        Assert.Equal("next", Assert.Single(await ClaimAllAsync(await OpenAsync())).Message.Text);
    }

    [DatabaseFact]
    public async Task The_urgent_come_first()
    {
        var inbox = await OpenAsync();
        var urgent = Message("button", 8) with { IsUrgent = true };
        await inbox.AddAsync([new(1, Message("a")), new(2, Message("b")), new(3, urgent)], default);
        Assert.Equal(["button", "a", "b"], (await ClaimAllAsync(await OpenAsync())).Select(entry => entry.Message.Text));
    }

    [DatabaseFact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var inbox = await OpenAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (i, _) =>
            await inbox.AddAsync([.. Enumerable.Range(0, 20).Select(k => new IncomingUpdate((i * 20) + k, Message($"{k}", i)))], default));
        var left = await ClaimAllAsync(await OpenAsync());
        Assert.Equal(1000, left.Count);
        Assert.All(left.GroupBy(entry => entry.Message.Chat), chat => Assert.Equal(Enumerable.Range(0, 20).Select(k => $"{k}"), chat.Select(entry => entry.Message.Text)));
    }

    protected IncomingMessage Message(string text, long chatId = 7) =>
        new(new ChatAddress("telegram", chatId), 1, chatId, text, "ar", Time.GetUtcNow(), true);

    /// <summary>What the inbox has for this process, whether it hands it over at once or on demand.</summary>
    protected async Task<IReadOnlyList<InboxEntry>> ClaimAllAsync(IInbox inbox) =>
        [.. added.TryGetValue(inbox, out var entries) ? Take(entries) : [], .. await inbox.ClaimAsync(10_000, default)];

    protected async Task AddAsync(IInbox inbox, params (long Id, string Text)[] updates)
    {
        // A process first looks at what was left, and then adds.
        var left = await inbox.ClaimAsync(10_000, default);
        var new_ = await inbox.AddAsync([.. updates.Select(update => new IncomingUpdate(update.Id, Message(update.Text)))], default);
        added.TryAdd(inbox, []);
        added[inbox].AddRange([.. left, .. new_]);
    }

    protected static Task FinishAsync(IInbox inbox, params InboxEntry[] entries)
    {
        Array.ForEach(entries, inbox.Finish);
        return inbox.FlushAsync(default);
    }

    private readonly Dictionary<IInbox, List<InboxEntry>> added = [];

    private static List<InboxEntry> Take(List<InboxEntry> entries)
    {
        var all = entries.ToList();
        entries.Clear();
        return all;
    }
}
