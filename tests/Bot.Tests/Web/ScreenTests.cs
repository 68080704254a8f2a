using Bot.Knowledge;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>Every page on a phone and on a desktop, light and dark. UPDATE_DOCS=1 takes those pictures anew that docs/screens has; shrink them with pngquant.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ScreenTests(Chromium chromium)
{
    private const string Secret = "a long operator's secret";
    private const string Question = "متى وصل مولوتوف إلى برلين؟";

    private static readonly (string Name, int Width, int Height, ColorScheme Colours)[] Screens =
    [
        ("phone-light", 390, 780, ColorScheme.Light),
        ("phone-dark", 390, 780, ColorScheme.Dark),
        ("desktop-light", 1280, 800, ColorScheme.Light),
        ("desktop-dark", 1280, 800, ColorScheme.Dark),
    ];

    [BrowserFact]
    public Task The_chat_fits() => EachAsync("chat", async (page, bench) =>
    {
        await page.GotoAsync(bench.Url.AbsoluteUri);
        await page.ConnectedAsync();
        await page.AskAsync(Question);
    });

    [BrowserFact]
    public Task The_reader_fits() => EachAsync("reader", async (page, bench) =>
    {
        var document = bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents[0];
        await page.GotoAsync(new Uri(bench.Url, ReaderPath.Of(document.Id, document.Revision, 36, 91, 235)).AbsoluteUri);
        await Expect(page.Locator("mark").First).ToBeInViewportAsync();
    });

    [BrowserFact]
    public Task The_timeline_fits() => EachAsync("timeline", (page, bench) => page.GotoAsync(new Uri(bench.Url, "/timeline").AbsoluteUri));

    [BrowserFact]
    public Task The_operators_page_fits() => EachAsync("admin", async (page, bench) =>
    {
        await page.GotoAsync(new Uri(bench.Url, "/admin").AbsoluteUri);
        await page.Locator("#secret").FillAsync(Secret);
        await page.Locator(".login button").ClickAsync();
        await page.GotoAsync(new Uri(bench.Url, "/admin/ask?q=" + Question).AbsoluteUri);
    });

    [BrowserFact]
    public Task The_questions_fit() => EachAsync("questions", async (page, bench) =>
    {
        await page.GotoAsync(bench.Url.AbsoluteUri);
        await page.ConnectedAsync();
        await page.AskAsync(Question);
        await page.AskAsync("ما هي عاصمة أستراليا؟ " + new string('ط', 100));
        await page.GotoAsync(new Uri(bench.Url, "/admin").AbsoluteUri);
        await page.Locator("#secret").FillAsync(Secret);
        await page.Locator(".login button").ClickAsync();
        await page.GotoAsync(new Uri(bench.Url, "/admin/questions").AbsoluteUri);
    });

    [BrowserFact]
    public Task The_state_fits() => EachAsync("state", async (page, bench) =>
    {
        await page.GotoAsync(new Uri(bench.Url, "/admin").AbsoluteUri);
        await page.Locator("#secret").FillAsync(Secret);
        await page.Locator(".login button").ClickAsync();
        await page.Locator("#reindex button").ClickAsync();
        await Expect(page.Locator("[data-running=no]")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task The_days_post_fits() => EachAsync("today", async (page, bench) =>
    {
        await page.GotoAsync(bench.Url.AbsoluteUri);
        await page.ConnectedAsync();
        await page.AskAsync("/today 12 نوفمبر");
    });

    private async Task EachAsync(string name, Func<IPage, WebBench, Task> show)
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:AdminSecret", Secret));
        foreach (var screen in Screens)
        {
            var size = new ViewportSize { Width = screen.Width, Height = screen.Height };
            await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = size, ColorScheme = screen.Colours });
            var page = await window.NewPageAsync();
            await show(page, bench);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {screen.Name}");
            await KeepAsync(page, $"{name}-{screen.Name}.png");
        }
    }

    private static async Task KeepAsync(IPage page, string file)
    {
        var picture = await page.ScreenshotAsync();
        var path = Path.Combine(Repository.Root, "docs", "screens", file);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && File.Exists(path))
        {
            await File.WriteAllBytesAsync(path, picture);
        }
    }
}
