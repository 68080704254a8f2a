using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>One headless Chromium for all tests that look at pages: the one of CHROMIUM_PATH, else Debian's.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string ExecutablePath { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    /// <summary>Why tests cannot run here; null when they can. Where CI runs a missing browser is a failure.</summary>
    public static string? Missing { get; } = File.Exists(ExecutablePath) || Environment.GetEnvironmentVariable("CI") is "true"
        ? null
        : $"There is no Chromium at {ExecutablePath}: apt-get install chromium, or name another by CHROMIUM_PATH.";

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            // A limit against hanging, not a measure: a busy machine may take its time.
            Assertions.SetDefaultExpectTimeout(60_000);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, Args = Arguments });
        }
    }

    /// <summary>A browser window of its own: no cookies yet.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null) =>
        browser!.NewContextAsync(options ?? new BrowserNewContextOptions());

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
