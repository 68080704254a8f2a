using Bot.Answers;
using Bot.Chat;
using Bot.Languages;
using Bot.Models;
using Bot.Prompts;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(ChromiumTests.Name)]
public sealed class ChatPageTests(Chromium chromium)
{
    private const string Question = "متى وصل مولوتوف إلى برلين؟";

    [BrowserFact]
    public async Task A_question_is_answered_and_a_follow_up_understood()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await Expect(page.Bot().Last).ToContainTextAsync("12 نوفمبر");
        await page.AskAsync("وأين نزل؟");
        await Expect(page.Locator(".mine")).ToHaveCountAsync(2);
        await Expect(page.Bot()).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_citation_opens_the_reader_with_exactly_the_quoted_words_marked()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        var figures = page.Locator(".bot figure");
        await Expect(figures.First).ToBeVisibleAsync();
        var count = await figures.CountAsync();
        for (var i = 0; i < count; i++)
        {
            var quote = await figures.Nth(i).Locator("blockquote").TextContentAsync();
            await figures.Nth(i).Locator("a.source").ClickAsync();
            await Expect(page.Locator("mark").First).ToBeInViewportAsync();
            Assert.Equal(quote, string.Concat(await page.Locator("mark").AllTextContentsAsync()));
            await page.GoBackAsync();
        }
    }

    [BrowserFact]
    public async Task An_answer_being_written_can_be_stopped_and_what_was_checked_stays()
    {
        await using var model = new HangingModel(HangingModel.Line);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(await model.StartAsync()).Build();
        await using var bench = await WebBench.StartAsync(services => services.AddModels(settings).AddPrompts(settings).AddAnswers(settings));
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.Locator("#text").FillAsync(HangingModel.Question);
        await page.Locator(".send").ClickAsync();
        await Expect(page.Locator("#draft")).ToContainTextAsync(HangingModel.Claim);
        await page.Locator("#stop button").ClickAsync();
        await Expect(page.Bot().Last).ToContainTextAsync(Phrases.Get(Language.Arabic, "stopped"));
        await Expect(page.Bot().Last).ToContainTextAsync(HangingModel.Claim);
        await Expect(page.Locator("#stop")).ToBeHiddenAsync();
        await Expect(page.Locator(".mine")).ToHaveCountAsync(1);
        await model.Left;
    }

    [BrowserFact]
    public async Task A_number_in_the_answer_leads_to_its_quotation()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await page.Locator(".bot a.number").First.ClickAsync();
        await Expect(page.Locator(".bot figure").First).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_language_switch_turns_page_and_replies()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
        await page.ConnectedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Commands" }).ClickAsync();
        await page.Locator("#commands").GetByRole(AriaRole.Button, new() { Name = "/help" }).ClickAsync();
        await Expect(page.Locator("#commands")).ToBeHiddenAsync();
        await Expect(page.Bot().Last).ToContainTextAsync("Commands:");
        await Expect(page.Bot().Last).ToHaveAttributeAsync("dir", "ltr");
    }

    [BrowserFact]
    public async Task What_was_said_is_there_after_reloading_and_on_a_second_page()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await Expect(page.Bot()).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await Expect(page.Bot()).ToHaveCountAsync(2);
        var second = await window.OpenChatAsync(bench);
        await second.AskAsync("شكرا");
        await Expect(page.Bot()).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.TypeAsync("سطر");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Bot()).ToHaveCountAsync(2);
        await Expect(page.Locator("#text")).ToBeFocusedAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync("");

        await page.Locator(".menu").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#commands")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#commands")).ToBeHiddenAsync();
        await Expect(page.Locator(".menu")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_other_hosts_and_nothing_breaks_the_policy()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var faults = new List<string>();
        window.Request += (_, request) => faults.AddRange(new Uri(request.Url).Host == bench.Url.Host ? [] : [request.Url]);
        window.Console += (_, message) => faults.AddRange(message.Type is "error" ? [message.Text] : []);
        window.WebError += (_, error) => faults.Add(error.Error);
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync(Question);
        await page.Locator(".bot a.source").First.ClickAsync();
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Markup_in_questions_and_replies_stays_text()
    {
        const string Attack = "<img src=x onerror=\"document.title='hit'\"><script>document.title='hit'</script>\"'>{{7*7}}";
        await using var bench = await WebBench.StartAsync(Echo);
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync("/echo " + Attack);
        await Expect(page.Bot().Last).ToContainTextAsync(Attack);
        Assert.Equal(0, await page.Locator("#log img, #log script, #log [onerror]").CountAsync());
        Assert.Equal(Attack, await page.Bot().Last.Locator("blockquote").TextContentAsync());
        Assert.Equal(0, await page.Bot().Last.Locator("figcaption a").CountAsync());
        Assert.NotEqual("hit", await page.TitleAsync());
    }

    [BrowserFact]
    public async Task The_page_is_ready_within_a_second()
    {
        await using var bench = await WebBench.StartAsync();
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            await using var window = await chromium.OpenAsync();
            var page = await window.OpenChatAsync(bench);
            times.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
        }

        Assert.InRange(times.Min(), 1, 1000);
    }

    [BrowserFact]
    public async Task A_day_is_shown_and_a_button_below_it_asks()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.AskAsync("/today 12 نوفمبر");
        await Expect(page.Bot().Last.Locator("blockquote").First).ToBeVisibleAsync();
        await page.Bot().Last.Locator(".buttons button").First.ClickAsync();
        await Expect(page.Bot()).ToHaveCountAsync(3);
        await page.Bot().Nth(1).Locator("a.source").First.ClickAsync();
        await Expect(page.Locator("mark").First).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Without_script_the_form_brings_the_answer()
    {
        await using var bench = await WebBench.StartAsync();
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(bench.Url.AbsoluteUri);
        await page.Locator("#text").FillAsync(Question);
        await page.Locator(".send").ClickAsync();
        await Expect(page.Bot().Last).ToContainTextAsync("12 نوفمبر");
    }

    [BrowserFact]
    public async Task What_is_there_of_a_reply_is_shown_while_the_rest_is_written()
    {
        DraftBoard? board = null;
        var rest = new TaskCompletionSource();
        await using var bench = await WebBench.StartAsync(services => services.AddSingleton<ICommand>(new FakeCommand(WriteAsync, "slow")));
        board = bench.Services.GetRequiredService<DraftBoard>();
        await using var window = await chromium.OpenAsync();
        var page = await window.OpenChatAsync(bench);
        await page.Locator("#text").FillAsync("/slow");
        await page.Locator(".send").ClickAsync();
        await Expect(page.Locator("#draft")).ToContainTextAsync("أوله");
        rest.SetResult();
        await Expect(page.Locator("#log .bot").Last).ToContainTextAsync("أوله وآخره");
        await Expect(page.Locator("#draft")).ToBeHiddenAsync();

        async Task<Reply> WriteAsync(string arguments, IncomingMessage message, CancellationToken cancellationToken)
        {
            await using var drafts = board!.Open(message, cancellationToken);
            drafts!.Report(Reply.Of(Language.Arabic, "أوله"));
            await rest.Task.WaitAsync(cancellationToken);
            return Reply.Of(Language.Arabic, "أوله وآخره");
        }
    }

    private static void Echo(IServiceCollection services) => services.AddSingleton<ICommand>(new FakeCommand(
        (text, _, _) => Task.FromResult(new Reply(Language.Arabic, [new TextBlock([new TextRun(text)]), new QuoteBlock(1, text, text, "javascript:alert(1)")])),
        "echo"));
}
