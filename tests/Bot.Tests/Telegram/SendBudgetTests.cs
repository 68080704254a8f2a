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
    public void Zero_turns_the_limits_off()
    {
        var budget = Budget(new TelegramOptions { MessagesPerSecond = 0, MessagesPerSecondPerChat = 0, MessagesPerMinutePerGroup = 0 });
        Assert.All(Enumerable.Range(0, 500), _ => Assert.True(budget.WaitAsync(-1, default).IsCompletedSuccessfully));
    }

    private SendBudget Budget(TelegramOptions options) => new(Options.Create(options), time);
}
