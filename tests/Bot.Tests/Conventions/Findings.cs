namespace Bot.Tests.Conventions;

/// <summary>Fails with every finding on a line of its own.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = findings.Distinct().Order().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
