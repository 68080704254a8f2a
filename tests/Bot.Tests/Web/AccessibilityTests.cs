using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

[Collection(ChromiumTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private const string Secret = "a long operator's secret";

    [AxeFact]
    public async Task No_page_has_a_serious_fault_in_light_or_dark_Arabic_or_English()
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:AdminSecret", Secret));
        var faults = new List<string>();
        foreach (var (colours, language) in new[] { (ColorScheme.Light, "ar"), (ColorScheme.Dark, "en") })
        {
            await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { BypassCSP = true, ColorScheme = colours });
            await window.AddCookiesAsync([new Cookie { Name = "isnad_language", Value = language, Url = bench.Url.AbsoluteUri }]);
            var chat = await window.OpenChatAsync(bench);
            await chat.AskAsync("متى وصل مولوتوف إلى برلين؟");
            await chat.AskAsync("/today");
            faults.AddRange(await NamedAsync("chat", chat));
            await chat.Locator(".menu").ClickAsync();
            faults.AddRange(await NamedAsync("commands", chat));
            await chat.Keyboard.PressAsync("Escape");
            await chat.Locator("a.source").First.ClickAsync();
            faults.AddRange(await NamedAsync("reader", chat));
            faults.AddRange(await OfAsync(window, bench, "/read", "/timeline", "/read/none", "/admin"));
            await window.EnterAsync(bench, Secret);
            faults.AddRange(await OfAsync(window, bench, "/admin", "/admin/questions", "/admin/ask?q=متى وصل مولوتوف", "/admin/posts"));
        }

        Assert.Empty(faults);
    }

    private static async Task<List<string>> OfAsync(IBrowserContext window, WebBench bench, params string[] paths)
    {
        var faults = new List<string>();
        var page = await window.NewPageAsync();
        foreach (var path in paths)
        {
            await page.GotoAsync(new Uri(bench.Url, path).AbsoluteUri);
            faults.AddRange(await NamedAsync(path, page));
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> NamedAsync(string name, IPage page) =>
        (await page.FaultsAsync()).Select(fault => $"{name}: {fault}");
}
