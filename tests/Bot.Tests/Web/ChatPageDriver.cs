using Bot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

/// <summary>What a visitor does on the chat page.</summary>
internal static class ChatPageDriver
{
    public static async Task<IPage> OpenChatAsync(this IBrowserContext window, WebBench bench)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(bench.Url.AbsoluteUri);
        await page.ConnectedAsync();
        return page;
    }

    public static Task ConnectedAsync(this IPage page) => Expect(page.Locator("#log")).ToHaveAttributeAsync("data-connected", "true");

    /// <summary>Sends a text and waits for the reply to it.</summary>
    public static async Task AskAsync(this IPage page, string text)
    {
        var before = await page.Bot().CountAsync();
        await page.Locator("#text").FillAsync(text);
        await page.Locator(".send").ClickAsync();
        await Expect(page.Bot()).ToHaveCountAsync(before + 1);
    }

    public static ILocator Bot(this IPage page) => page.Locator("#log .message.bot");
}
