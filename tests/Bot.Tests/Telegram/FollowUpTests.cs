using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

public sealed class FollowUpTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    private const string Question = "متى وصل مولوتوف إلى برلين؟";
    private const string FollowUp = "ومتى غادر؟";

    [Fact]
    public async Task What_was_asked_before_is_known_after_a_restart_until_the_user_has_it_forgotten()
    {
        var alone = (await bench.AskAsync(401, FollowUp)).Visible;
        await bench.AskAsync(402, Question);
        var understood = (await bench.AskAsync(402, FollowUp)).Visible;
        Assert.NotEqual(alone, understood);

        await bench.AskAsync(403, Question);
        await bench.RestartAsync();
        Assert.Equal(understood, (await bench.AskAsync(403, FollowUp)).Visible);

        Assert.Contains("أسئلة سابقة من هذه المحادثة: 2", (await bench.AskAsync(403, "/forget")).Visible);
        Assert.Equal(alone, (await bench.AskAsync(403, FollowUp)).Visible);
    }
}
