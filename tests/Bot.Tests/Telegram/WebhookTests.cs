using System.Net;
using System.Text;
using Bot.Telegram;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Telegram;

public sealed class WebhookTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "a_Secret-1";

    private readonly HttpClient http = new();
    private TelegramBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await TelegramBench.CreateAsync(settings:
        [
            ("Webhook:Url", "https://bot.example.org/telegram"), ("Webhook:Listen", "http://127.0.0.1:0"), ("Webhook:Secret", Secret), ("Webhook:MaxBodyBytes", "2048"),
        ]);
        await bench.Host.StartAsync();
        await bench.Api.WaitUntilAsync(api => api.CallsOf("setWebhook").Any());
        http.BaseAddress = bench.Host.Services.GetServices<IHostedService>().OfType<TelegramWebhook>().Single().Address;
    }

    public async Task DisposeAsync()
    {
        await bench.Host.StopAsync();
        await bench.DisposeAsync();
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public void It_is_set_with_the_secret_and_every_kind_by_name()
    {
        var set = Assert.Single(bench.Api.CallsOf("setWebhook")).Body;
        Assert.Equal(("https://bot.example.org/telegram", Secret, 40), (set.GetProperty("url").GetString(), set.GetProperty("secret_token").GetString(), set.GetProperty("max_connections").GetInt32()));
        Assert.Equal(
            """["message","edited_message","channel_post","callback_query","inline_query","guest_message","stopped_message_generation","my_chat_member"]""", set.GetProperty("allowed_updates").GetRawText());
        Assert.Empty(bench.Api.CallsOf("getUpdates"));
    }

    [Fact]
    public async Task An_update_is_taken_once_and_answered()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(1, "سؤال")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(1, "سؤال")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(2, "آخر")));
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 2);
        Assert.Equal(["سؤال", "آخر"], bench.Api.Delivered.Select(call => call.Text));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a_Secret-12")]
    public async Task A_wrong_secret_is_refused_and_nothing_done(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update(3, "سر"), secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(4, "بعده")));
        await bench.Api.WaitUntilAsync(api => api.Delivered.Count == 1);
        Assert.Equal("بعده", bench.Api.Delivered[0].Text);
    }

    [Theory]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":7,"brand_new_kind":{}}""", HttpStatusCode.OK)]
    public async Task What_is_no_update_is_refused_and_what_is_unknown_is_let_go(string body, HttpStatusCode status) => Assert.Equal(status, await PostAsync(body));

    [Fact]
    public async Task A_body_over_the_limit_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Update(8, new string('س', 3000))));

    [Fact]
    public async Task Health_is_told_without_a_secret_and_only_posts_are_taken()
    {
        Assert.Equal("ok", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync(new Uri("/telegram", UriKind.Relative))).StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string json, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static string Update(int id, string text) => $$"""
        {"update_id":{{id}},"message":{"message_id":{{id}},"date":1767225600,"text":"{{text}}","from":{"id":7,"is_bot":false,"first_name":"U"},"chat":{"id":7,"type":"private"} } }
        """;
}
