using Bot.Chat;
using Bot.Telegram;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Telegram;

public sealed class SendBudgetTests
{
    private readonly ManualTimeProvider time = new();

    [Fact]
    public async Task A_chat_may_burst_and_then_gets_one_a_second()
    {
        var budget = Budget(new TelegramOptions());
        for (var i = 0; i < 3; i++)
        {
            Assert.True(budget.WaitAsync(1, default).IsCompletedSuccessfully);
        }

        var fourth = budget.WaitAsync(1, default);
        Assert.False(fourth.IsCompleted);
        Assert.True(budget.WaitAsync(2, default).IsCompletedSuccessfully);
        time.Advance(TimeSpan.FromSeconds(1));
        await fourth;
    }

    [Fact]
    public async Task A_group_gets_twenty_a_minute()
    {
        var budget = Budget(new TelegramOptions { MessagesPerSecondPerChat = 0 });
        var sends = Enumerable.Range(0, 21).Select(_ => budget.WaitAsync(-5, default)).ToArray();
        Assert.Equal(20, sends.Count(send => send.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(3));
        await sends[^1];
    }

    [Fact]
    public async Task All_chats_together_get_thirty_a_second()
    {
        var budget = Budget(new TelegramOptions { MessagesPerSecond = 30 });
        var sends = Enumerable.Range(1, 60).Select(chat => budget.WaitAsync(chat, default)).ToArray();
        Assert.Equal(30, sends.Count(send => send.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(1.01));
        await Task.WhenAll(sends);
    }

    [Fact]
    public async Task Posts_go_out_at_their_own_pace()
    {
        var budget = Budget(new TelegramOptions { PostsPerSecond = 25 });
        var posts = Enumerable.Range(1, 51).Select(chat => budget.WaitAsync(chat, isPost: true, default)).ToArray();
        Assert.Equal(3, posts.Count(post => post.IsCompleted));
        await AdvanceAsync(posts, TimeSpan.FromSeconds(1));
        Assert.InRange(posts.Count(post => post.IsCompleted), 27, 28);
        await AdvanceAsync(posts, TimeSpan.FromSeconds(1));
        await Task.WhenAll(posts);
    }

    [Fact]
    public async Task Posts_yield_to_answers_and_answers_wait_for_no_post()
    {
        var budget = Budget(new TelegramOptions { PostsPerSecond = 25 });
        var posts = Enumerable.Range(1, 100).Select(chat => budget.WaitAsync(chat, isPost: true, default)).ToArray();
        for (var answer = 0; answer < 20; answer++)
        {
            Assert.True(budget.WaitAsync(1000 + answer, default).IsCompletedSuccessfully);
        }

        await AdvanceAsync(posts, TimeSpan.FromSeconds(0.8));
        Assert.InRange(posts.Count(post => post.IsCompleted), 3, 5);
        await AdvanceAsync(posts, TimeSpan.FromSeconds(1));
        Assert.InRange(posts.Count(post => post.IsCompleted), 26, 30);
    }

    [Fact]
    public async Task Three_instances_share_what_holds_for_all_chats()
    {
        var budgets = Enumerable.Range(0, 3).Select(_ => Budget(new TelegramOptions { MessagesPerSecond = 30 }, instances: 3)).ToArray();
        var sends = Enumerable.Range(1, 60).Select(chat => budgets[chat % 3].WaitAsync(chat, default)).ToArray();
        Assert.Equal(30, sends.Count(send => send.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(1.01));
        await Task.WhenAll(sends);
    }

    [Fact]
    public async Task Five_instances_post_no_faster_than_one()
    {
        var budgets = Enumerable.Range(0, 5).Select(_ => Budget(new TelegramOptions { PostsPerSecond = 25 }, instances: 5)).ToArray();
        var posts = Enumerable.Range(1, 60).Select(chat => budgets[chat % 5].WaitAsync(chat, isPost: true, default)).ToArray();
        await AdvanceAsync(posts, TimeSpan.FromSeconds(1));
        Assert.InRange(posts.Count(post => post.IsCompleted), 25, 30);
    }

    [Fact]
    public void Zero_turns_the_limits_off()
    {
        var budget = Budget(new TelegramOptions { MessagesPerSecond = 0, MessagesPerSecondPerChat = 0, MessagesPerMinutePerGroup = 0 });
        Assert.All(Enumerable.Range(0, 500), _ => Assert.True(budget.WaitAsync(-1, default).IsCompletedSuccessfully));
    }

    /// <summary>Small steps: each post waits anew after the one before.</summary>
    private async Task AdvanceAsync(Task[] posts, TimeSpan duration)
    {
        for (var step = 0; step < duration.TotalMilliseconds / 10; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            for (var done = -1; done != posts.Count(post => post.IsCompleted);)
            {
                done = posts.Count(post => post.IsCompleted);
                await Task.Delay(1);
            }
        }
    }

    private SendBudget Budget(TelegramOptions options, int instances = 1) => new(Options.Create(options), new FixedInstances(instances), time);

    private sealed class FixedInstances(int instances) : ILeadership
    {
        public int Instances => instances;

        public Task WaitAsync(string task, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
