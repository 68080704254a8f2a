using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(ChromiumTests.Name)]
public sealed class AdminPageTests(Chromium chromium)
{
    private const string Secret = "a long operator's secret";

    private static readonly (string, string) WithSecret = ("Web:AdminSecret", Secret);

    [BrowserFact]
    public async Task The_operator_signs_in_reads_the_articles_again_and_signs_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("article.md", "# مقال\n\nوقع الاتفاق في برلين عام 1939.");
        await using var bench = await WebBench.StartAsync(null, WithSecret, ("Knowledge:Path", folder.Path), ("Knowledge:CheckEvery", "1.00:00:00"));
        await using var window = await chromium.OpenAsync();
        var page = await window.EnterAsync(bench, Secret);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);

        folder.Write("second.md", "# مقال ثان\n\nنص آخر.");
        await page.Locator("#reindex button").ClickAsync();
        await Expect(page.Locator("#index")).ToContainTextAsync("تمت إعادة الفهرسة");
        await page.ReloadAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "خروج" }).ClickAsync();
        await Expect(page.Locator("#secret")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(bench.Url, "/admin/ask?q=x").AbsoluteUri);
        await Expect(page.Locator("#secret")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_question_is_explained_by_bars()
    {
        await using var bench = await WebBench.StartAsync(null, WithSecret);
        await using var window = await chromium.OpenAsync();
        var page = await window.EnterAsync(bench, Secret);
        await page.GotoAsync(new Uri(bench.Url, "/admin/ask").AbsoluteUri);
        await page.Locator("#q").FillAsync("متى وصل مولوتوف إلى برلين؟");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".message.bot")).ToContainTextAsync("12 نوفمبر");
        await Expect(page.Locator(".hits li")).ToHaveCountAsync(10);
        Assert.True(await page.Locator(".hits li").First.Locator("rect").CountAsync() > 1);
    }

    [BrowserFact]
    public async Task Wrong_secrets_lock_the_door_also_for_the_right_one_until_time_has_passed()
    {
        var time = new ManualTimeProvider();
        await using var bench = await WebBench.StartAsync(services => services.AddSingleton<TimeProvider>(time), WithSecret, ("Web:AdminAttempts", "3"));
        await using var window = await chromium.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            var refused = await window.EnterAsync(bench, "wrong");
            await Expect(refused.GetByRole(AriaRole.Alert)).ToHaveTextAsync("كلمة السر غير صحيحة.");
        }

        await window.EnterAsync(bench, "wrong");
        var locked = await window.EnterAsync(bench, Secret);
        await Expect(locked.GetByRole(AriaRole.Alert)).ToContainTextAsync("أُغلق الدخول");
        time.Advance(TimeSpan.FromMinutes(16));
        var open = await window.EnterAsync(bench, Secret);
        await Expect(open.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Questions_without_answer_and_disliked_answers_are_listed_below_their_chart()
    {
        await using var bench = await WebBench.StartAsync(null, WithSecret);
        await using var window = await chromium.OpenAsync();
        var chat = await window.OpenChatAsync(bench);
        await chat.AskAsync("ما هي عاصمة أستراليا <img src=x>؟");
        await chat.AskAsync("متى وصل مولوتوف إلى برلين؟");
        await chat.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "👎" }).ClickAsync();
        await Expect(chat.Locator("#notice")).Not.ToBeEmptyAsync();

        var page = await window.EnterAsync(bench, Secret);
        await page.GetByRole(AriaRole.Link, new() { Name = "الأسئلة" }).ClickAsync();
        await Expect(page.Locator(".asked").First).ToContainTextAsync("ما هي عاصمة أستراليا <img src=x>؟");
        await Expect(page.Locator(".asked").Last).ToContainTextAsync("متى وصل مولوتوف");
        await Expect(page.Locator(".facts dd")).ToHaveTextAsync(["1", "1", "0", "1"]);
        await Expect(page.Locator(".days rect.answered, .days rect.missed")).ToHaveCountAsync(2);
        await page.Locator(".periods a").First.ClickAsync();
        await Expect(page.Locator(".periods a").First).ToHaveAttributeAsync("aria-current", "page");
        await page.Locator(".asked a").Last.ClickAsync();
        await Expect(page.Locator(".hits li").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "الحالة" }).ClickAsync();
        await Expect(page.Locator(".curves li").Filter(new() { HasText = "isnad.message.duration stage=work" }).Locator("rect.most")).Not.ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_subscription_is_listed_with_its_next_post_until_it_ends()
    {
        await using var bench = await WebBench.StartAsync(null, WithSecret);
        await using var window = await chromium.OpenAsync();
        var chat = await window.OpenChatAsync(bench);
        await chat.AskAsync("/subscribe 8:30 القاهرة");
        await Expect(chat.Bot().Last).ToContainTextAsync("8:30");
        var page = await window.EnterAsync(bench, Secret);
        await page.GetByRole(AriaRole.Link, new() { Name = "المنشورات اليومية" }).ClickAsync();
        await page.Locator("summary").ClickAsync();
        await Expect(page.Locator("summary")).ToContainTextAsync("08:30 Africa/Cairo");
        await Expect(page.Locator("details blockquote").First).ToBeVisibleAsync();
        await chat.AskAsync("/unsubscribe");
        await page.ReloadAsync();
        await Expect(page.Locator("summary")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/ask?q=x")]
    [InlineData("/admin/posts")]
    [InlineData("/admin/questions")]
    public async Task Without_a_secret_there_is_no_operators_page(string path)
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Without_its_token_a_form_changes_nothing()
    {
        await using var bench = await WebBench.StartAsync(null, WithSecret);
        using var visitor = bench.Visitor(followRedirects: false);
        using var enter = new FormUrlEncodedContent([new("secret", Secret)]);
        var entered = await visitor.PostAsync("/admin/enter", enter);
        Assert.Matches("isnad_admin=[0-9a-f]{64}; max-age=28800; path=/admin; samesite=strict; httponly", entered.Headers.GetValues("Set-Cookie").Single());

        using var forged = new FormUrlEncodedContent([new("csrf", "0")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/admin/index", forged)).StatusCode);
        var token = Regex.Match(await visitor.GetStringAsync("/admin"), "name=\"csrf\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        using var own = new FormUrlEncodedContent([new("csrf", token)]);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync("/admin/index", own)).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_its_time()
    {
        var time = new ManualTimeProvider();
        await using var bench = await WebBench.StartAsync(services => services.AddSingleton<TimeProvider>(time), WithSecret);
        using var visitor = bench.Visitor();
        using var enter = new FormUrlEncodedContent([new("secret", Secret)]);
        Assert.Contains("<table>", await (await visitor.PostAsync("/admin/enter", enter)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromHours(9));
        Assert.Contains("id=\"secret\"", await visitor.GetStringAsync("/admin"), StringComparison.Ordinal);
    }
}
