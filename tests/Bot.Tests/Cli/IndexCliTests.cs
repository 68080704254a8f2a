using Bot.Tests.Support;

namespace Bot.Tests.Cli;

[Collection(OneConsole.Name)]
public sealed class IndexCliTests
{
    [Fact]
    public async Task Index_tells_what_was_read_how_much_and_how_long_it_took()
    {
        var run = await ConsoleRun.OfAsync("", "index");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches("^german-soviet-axis-talks: «محادثات محور ألمانيا والاتحاد السوفيتي», \\d+ characters, \\d+ sections, \\d+ paragraphs, \\d+ sentences", run.Lines[0]);
        Assert.Matches(@"^1 articles, \d+ passages, \d+ sentences in \d+ ms$", run.Lines[1]);
        Assert.Matches("^version [0-9a-f]{64}$", run.Lines[2]);
    }

    [Fact]
    public async Task Search_shows_the_best_sentence_first_and_explains_its_score()
    {
        var plain = await ConsoleRun.OfAsync("", "search", "وصول مولوتوف إلى برلين");
        var explained = await ConsoleRun.OfAsync("", "search", "وصول مولوتوف إلى برلين", "--explain");
        Assert.Equal((0, 0), (plain.ExitCode, explained.ExitCode));
        Assert.StartsWith("1. ", plain.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("keywords", plain.Output);
        Assert.StartsWith("kind: ", explained.Lines[0], StringComparison.Ordinal);
        Assert.Contains("keywords", explained.Output);
        Assert.All(plain.Lines, line => Assert.Contains(line, explained.Lines));
    }
}
