using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>What an operator does.</summary>
internal static class AdminPageDriver
{
    public static async Task<IPage> EnterAsync(this IBrowserContext window, WebBench bench, string secret)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(bench.Url, "/admin").AbsoluteUri);
        await page.Locator("#secret").FillAsync(secret);
        await page.Locator(".login button").ClickAsync();
        return page;
    }
}
