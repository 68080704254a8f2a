using Bot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Telegram;

/// <summary>For many more, against the program itself: tests/load/fuzz.mjs.</summary>
public sealed class UpdateFuzzTests(ServiceBench bench) : IClassFixture<ServiceBench>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_update_however_strange_is_a_fault_or_holds_up_the_next(int seed)
    {
        var fuzzer = new UpdateFuzzer(seed);
        for (var i = 0; i < 300; i++)
        {
            bench.Api.Push(fuzzer.Next());
        }

        var chat = 700 + seed;
        Assert.Contains("11:05", (await bench.AskAsync(chat, "متى وصل مولوتوف إلى برلين؟")).Visible);
        await bench.Api.WaitUntilAsync(api => api.Unconfirmed.Count == 0);
        Assert.Empty(bench.Logs.Of(LogLevel.Critical).Concat(bench.Logs.Of(LogLevel.Error)));
    }
}
