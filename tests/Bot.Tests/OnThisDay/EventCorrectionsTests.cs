using Bot.OnThisDay;
using Bot.Tests.Support;

namespace Bot.Tests.OnThisDay;

public sealed class EventCorrectionsTests
{
    private const string Text = "في 3 مارس 1922، صدر التصريح البريطاني.\n\nثم مات الملك فجأة. ثم مات الملك فجأة.";

    [Fact]
    public void A_correction_takes_the_place_of_what_was_read() =>
        Assert.Equal("1922-02-28 عن المعتمد", Corrected("- date: 1922-02-28\n  quote: صدر التصريح البريطاني\n  note: عن المعتمد"));

    [Fact]
    public void An_event_can_be_added_and_another_taken_back() =>
        Assert.Equal("1936-04", Corrected("- quote: صدر التصريح\n  remove: true\n- date: 1936-04\n  quote: ثم مات الملك فجأة. ثم"));

    [Theory]
    [InlineData("- date: 1922-02-28\n  quote: صدر التصريح الفرنسي", "a.events.yaml:2: \"صدر التصريح الفرنسي\" is not in the article")]
    [InlineData("- date: 1922-02-28\n  quote: مات الملك", "a.events.yaml:2: \"مات الملك\" stands in the article more than once; give more words")]
    [InlineData("- date: 28/2/1922\n  quote: صدر التصريح", "a.events.yaml:1: \"28/2/1922\" is no date: 1940-11-12, 1940-11 or 1940 expected")]
    [InlineData("- date: 1922-02-30\n  quote: صدر التصريح", "a.events.yaml:1: \"1922-02-30\" is no date: 1940-11-12, 1940-11 or 1940 expected")]
    [InlineData("- quote: صدر التصريح", "a.events.yaml:1: \"date\" is missing")]
    [InlineData("- quote: صدر التصريح\n  remove: perhaps", "a.events.yaml:2: \"remove\" is true or false, not \"perhaps\"")]
    public void A_wrong_item_is_refused_with_file_and_line(string yaml, string problem)
    {
        var knowledge = KnowledgeFolder.ReadOnce(("a.md", Text), ("a.events.yaml", yaml));
        Assert.Equal(problem, knowledge.Problems[0].ToString());
        Assert.Empty(knowledge.Documents.Single().EventCorrections);
    }

    private static string Corrected(string yaml)
    {
        var events = EventExtractor.Extract(Events.Article(Text, ("a.events.yaml", yaml)));
        return string.Join(" ", events.Select(told => $"{told.Date} {told.Note}".Trim()));
    }
}
