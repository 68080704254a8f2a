namespace Bot.Tests.Support;

/// <summary>A test with axe-core in a real browser; skipped where one of them is missing, outside CI.</summary>
public sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute() => Skip = Axe.Missing;
}
