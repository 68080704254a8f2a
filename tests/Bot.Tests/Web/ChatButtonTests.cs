using Bot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Buttons on the page do what they do in Telegram.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ChatButtonTests(Chromium chromium)
{
    private const string Question = "متى وصل مولوتوف إلى برلين؟";

    [BrowserFact]
    public async Task The_greeting_offers_questions_and_a_pressed_one_stands_as_the_visitors_words()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await Expect(page.Bot().First.Locator(".buttons button")).ToHaveCountAsync(3);
        var offered = await page.Bot().First.Locator(".buttons button").First.TextContentAsync();
        await page.Bot().First.Locator(".buttons button").First.ClickAsync();
        await Expect(page.Bot()).ToHaveCountAsync(2);
        await Expect(page.Locator(".mine p")).ToHaveTextAsync([offered!]);
        await Expect(page.Bot().Last.Locator("blockquote").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Quotations_are_paged_in_place_and_the_keyboard_goes_on_where_it_was()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync("/quote الاتحاد السوفيتي");
        var first = await page.Bot().Last.Locator("blockquote").First.TextContentAsync();
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "التالي" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Bot().Last).ToContainTextAsync("الصفحة 2");
        await Expect(page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "التالي" })).ToBeFocusedAsync();
        await Expect(page.Bot()).ToHaveCountAsync(2);
        await Expect(page.Locator(".mine")).ToHaveCountAsync(1);
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "السابق" }).ClickAsync();
        await Expect(page.Bot().Last.Locator("blockquote").First).ToHaveTextAsync(first!);
        await page.ReloadAsync();
        await Expect(page.Bot()).ToHaveCountAsync(2);
        await Expect(page.Bot().Last.Locator("blockquote").First).ToHaveTextAsync(first!);
    }

    [BrowserFact]
    public async Task A_source_opens_with_what_stands_before_and_after_and_leads_to_its_words_in_the_reader()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        var quote = await page.Bot().Last.Locator("blockquote").First.TextContentAsync();
        await page.Bot().Last.Locator(".buttons button").First.ClickAsync();
        await Expect(page.Bot()).ToHaveCountAsync(3);
        var cited = await page.Bot().Last.Locator("blockquote").TextContentAsync();
        Assert.Contains(quote!, cited, StringComparison.Ordinal);
        await Expect(page.Bot().Last.Locator("blockquote strong")).ToHaveTextAsync(quote!);
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "بعدها" }).ClickAsync();
        await Expect(page.Bot().Last.Locator("blockquote")).Not.ToHaveTextAsync(cited!);
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "قبلها" }).ClickAsync();
        await Expect(page.Bot().Last.Locator("blockquote")).ToHaveTextAsync(cited!);
        await page.Bot().Last.Locator("a.source").ClickAsync();
        await Expect(page.Locator("mark").First).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator("mark").AllTextContentsAsync()));
    }

    [BrowserFact]
    public async Task A_rating_is_thanked_for_and_leaves_no_message()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "👍" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("شكرًا");
        await Expect(page.Locator("#log > *")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task The_link_of_a_source_opens_it_for_another_visitor()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await page.Bot().Last.Locator(".buttons button").First.ClickAsync();
        var link = await page.Bot().Nth(2).Locator("a.copy").GetAttributeAsync("href");
        await using var other = await chromium.OpenAsync();
        var opened = await other.NewPageAsync();
        await opened.GotoAsync(new Uri(bench.Url, link).AbsoluteUri);
        await opened.ConnectedAsync();
        await opened.Bot().Last.Locator(".buttons button").ClickAsync();
        await Expect(opened.Bot().Last.Locator("blockquote")).ToContainTextAsync("11:05");
        await opened.GotoAsync(new Uri(bench.Url, "/?start=%22%3E%3Cimg%3E").AbsoluteUri);
        await Expect(opened.Bot()).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_command_in_the_bots_words_can_be_pressed()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync("/help");
        await page.Bot().Last.Locator("button.command").Filter(new() { HasText = "/settings" }).ClickAsync();
        await Expect(page.Locator(".mine").Last).ToContainTextAsync("/settings");
        await Expect(page.Bot().Last).ToContainTextAsync("إعدادات");
    }

    [BrowserFact]
    public async Task Words_run_in_their_own_direction_whatever_the_pages()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        foreach (var (text, direction) in new[] { ("When did Molotov arrive in Berlin?", "ltr"), (Question, "rtl"), ("/today 12 نوفمبر", "rtl") })
        {
            await page.AskAsync(text);
            await Expect(page.Locator(".mine p").Last).ToHaveCSSAsync("direction", direction);
        }
    }

    [BrowserFact]
    public async Task Without_script_buttons_work_as_forms_and_say_what_they_do()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(bench.Url.AbsoluteUri);
        var offered = await page.Bot().First.Locator(".buttons button").First.TextContentAsync();
        await page.Bot().First.Locator(".buttons button").First.ClickAsync();
        await Expect(page.Locator(".mine p")).ToHaveTextAsync([offered!]);
        await page.Bot().Last.GetByRole(AriaRole.Button, new() { Name = "👎" }).ClickAsync();
        await Expect(page.Bot()).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_page_left_open_over_a_restart_goes_on_by_itself()
    {
        var url = ("Web:Url", $"http://127.0.0.1:{FreePort.Find()}");
        await using var window = await chromium.OpenAsync();
        IPage page;
        await using (var before = await WebBench.StartAsync(null, url))
        {
            page = await window.OpenChatAsync(before);
            await page.AskAsync(Question);
        }

        await Expect(page.Locator("#log")).Not.ToHaveAttributeAsync("data-connected", "true");
        await page.Locator("#text").FillAsync(Question);
        await page.Locator(".send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("انقطع الاتصال");
        await Expect(page.Locator("#text")).ToHaveValueAsync(Question);
        await using var after = await WebBench.StartAsync(null, url);
        await page.ConnectedAsync();
        await page.AskAsync("/settings");
        await Expect(page.Bot().Last).ToContainTextAsync("إعدادات");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }
}
