namespace Bot.Tests.Support;

/// <summary>A test in a real browser; skipped where there is none, outside CI.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
