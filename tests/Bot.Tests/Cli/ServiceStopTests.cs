using System.Diagnostics;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

/// <summary>The program itself, as a supervisor starts and stops it.</summary>
public sealed class ServiceStopTests
{
    [Fact]
    public async Task Asked_to_end_it_first_sends_what_waits_for_Telegram_and_exits_with_0()
    {
        await using var api = await FakeBotApi.StartAsync();
        using var folder = new TemporaryFolder();
        api.Fail("sendMessage", BotApiFault.TooManyRequests(4));
        api.PushText(7, "مرحبا");
        using var bot = Process.Start(Bot(api, folder.Path))!;
        await api.WaitUntilAsync(served => served.CallsOf("sendMessage").Any());
        using var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]);
        await bot.WaitForExitAsync().WaitAsync(Patience.Limit);
        Assert.Equal(0, bot.ExitCode);
        Assert.Single(api.Delivered);
        Assert.Empty(api.Unconfirmed);
    }

    [Theory]
    [InlineData("Telegram__NoAnswer", "Perhaps")]
    [InlineData("Chat__MaxAge", "soon")]
    [InlineData("Storage__ConnectionString", "")]
    public async Task A_setting_that_cannot_be_read_ends_it_with_2_and_its_name(string setting, string value)
    {
        await using var api = await FakeBotApi.StartAsync();
        using var folder = new TemporaryFolder();
        var start = Bot(api, folder.Path);
        start.RedirectStandardError = true;
        start.Environment[setting] = value;
        using var bot = Process.Start(start)!;
        var said = await bot.StandardError.ReadToEndAsync().WaitAsync(Patience.Limit);
        await bot.WaitForExitAsync().WaitAsync(Patience.Limit);
        Assert.Equal(2, bot.ExitCode);
        Assert.Contains(setting.Split("__")[1], said);
        Assert.DoesNotContain("   at ", said);
    }

    private static ProcessStartInfo Bot(FakeBotApi api, string folder) => new("dotnet", [typeof(global::Bot.Knowledge.Document).Assembly.Location])
    {
        WorkingDirectory = Repository.Root,
        Environment =
        {
            ["Telegram__Token"] = FakeBotApi.Token,
            ["Telegram__ApiBaseUrl"] = api.Url,
            ["Chat__MaxAge"] = "10000.00:00:00",
            ["Knowledge__RevisionsPath"] = "",
            ["Search__IndexPath"] = Path.Combine(folder, "index"),
            ["Storage__ConnectionString"] = $"Data Source={folder}/isnad.db",
        },
    };
}
