using Bot.Chat;
using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Telegram;

public sealed class TokenSecrecyTests
{
    private const string Secret = "fake-SECRET-0123456789";

    [Fact]
    public async Task Neither_answers_nor_failures_bring_the_token_into_the_logs()
    {
        await using var bench = await TelegramBench.CreateAsync();
        bench.Api.Fail("getUpdates", BotApiFault.Cut, BotApiFault.ServerError, new BotApiFault(409, $"Conflict at /bot{FakeBotApi.Token}/getUpdates"));
        bench.Api.Fail("sendMessage", BotApiFault.Cut, new BotApiFault(400, $"Bad Request: {FakeBotApi.Token}"));
        bench.Api.PushText(7, "سؤال");
        await bench.Host.StartAsync();
        await bench.Api.WaitUntilAsync(api => api.Unconfirmed.Count == 0 && api.CallsOf("sendMessage").Count() == 2);
        await bench.Host.StopAsync();
        Assert.Contains("Another instance", bench.Logs.All);
        Assert.DoesNotContain(Secret, bench.Logs.All);
    }

    [Fact]
    public async Task A_refused_connection_does_not_show_the_token()
    {
        await using var bench = await TelegramBench.CreateAsync(url: "http://127.0.0.1:1", settings: ("Telegram:Retries", "1"));
        var error = await Assert.ThrowsAsync<PlatformDownException>(() => bench.SendAsync("text"));
        Assert.DoesNotContain(Secret, error.ToString());
        Assert.DoesNotContain(Secret, bench.Logs.All);
    }

    [Fact]
    public async Task An_inner_error_that_names_the_address_is_cleaned()
    {
        using var handler = new AddressTellingHandler();
        var client = BotApi.Connect(FakeBotApi.Token, "https://api.telegram.org", handler);
        var error = await Assert.ThrowsAsync<RequestException>(() => client.GetMe());
        Assert.Contains("https://api.telegram.org/bot<token>/getMe", error.ToString());
        Assert.DoesNotContain(Secret, error.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("fake-SECRET")]
    [InlineData("42:")]
    [InlineData(":fake-SECRET")]
    [InlineData("abc:fake-SECRET")]
    public async Task A_token_of_another_form_is_refused_at_start_without_being_shown(string token)
    {
        await using var bench = await TelegramBench.CreateAsync(token: token);
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => bench.Host.StartAsync());
        Assert.Contains("Telegram:Token", error.Message);
        Assert.DoesNotContain("SECRET", error.ToString());
    }

    [Fact]
    public async Task Traces_do_not_show_the_token()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(listener);
        await using var bench = await TelegramBench.CreateAsync();
        await bench.SendAsync("text");
        Assert.DoesNotContain(traced, tags => tags.Contains(Secret));
    }

    [Fact]
    public async Task The_client_does_not_print_the_token()
    {
        await using var bench = await TelegramBench.CreateAsync();
        var client = bench.Host.Services.GetRequiredService<ITelegramBotClient>();
        Assert.DoesNotContain(Secret, $"{client}");
        Assert.Equal(42, client.BotId);
    }

    private sealed class AddressTellingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("failed", new IOException($"cannot connect to {request.RequestUri}"));
    }
}
