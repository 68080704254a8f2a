using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>axe-core, which finds faults of accessibility in a page. It is not part of the repository: .ci/run installs it into .tools.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
          .filter(fault => ['serious', 'critical'].includes(fault.impact))
          .map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.map(node => node.html).join(' ')}`)
        """;

    public static string Script { get; } = Path.Combine(Repository.Root, ".tools", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Why it cannot be used here; null when it can. Where CI runs it must be there.</summary>
    public static string? Missing { get; } = Chromium.Missing ?? (File.Exists(Script) || Environment.GetEnvironmentVariable("CI") is "true"
        ? null
        : "There is no axe-core: npm install --prefix .tools --no-save axe-core@4.14.1");

    /// <summary>The serious faults of the page; its window must be opened with BypassCSP.</summary>
    public static async Task<string[]> FaultsAsync(this IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Script });
        return await page.EvaluateAsync<string[]>(Run);
    }
}
