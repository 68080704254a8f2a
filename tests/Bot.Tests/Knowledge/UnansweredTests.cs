using Bot.Knowledge;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class UnansweredTests
{
    private const string Article = "# عنوان\n\nفي يونيو، غزا السوفيت ليتوانيا.\n";

    [Fact]
    public void Questions_of_all_files_are_read_once_each()
    {
        var read = Read(
            ("a.unanswered.yaml", "- about: الغزو\n  ar: [كم جنديًا غزاها؟, من قادهم؟]\n  en: Who led them?\n"),
            ("a.unanswered.2.yaml", "- ar: [من قادهم؟]\n"));
        Assert.Empty(read.Problems);
        Assert.Equal(["من قادهم؟", "كم جنديًا غزاها؟", "Who led them?"], read.Documents.Single().Unanswered);
    }

    [Theory]
    [InlineData("- about: الغزو\n", "1: no question")]
    [InlineData("- ar: [من؟]\n  sentence: في يونيو\n", "2: unknown key \"sentence\"")]
    public void A_mistake_is_named_with_its_line(string yaml, string problem) =>
        Assert.StartsWith("a.unanswered.yaml:" + problem, Assert.Single(Read(("a.unanswered.yaml", yaml)).Problems).ToString(), StringComparison.Ordinal);

    private static KnowledgeBase Read(params (string Name, string Text)[] files) => KnowledgeFolder.ReadOnce([("a.md", Article), .. files]);
}
