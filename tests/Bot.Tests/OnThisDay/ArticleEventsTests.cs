using Bot.Knowledge;
using Bot.OnThisDay;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.OnThisDay;

/// <summary>The shipped article against the list of its dated events drawn up by reading it, article-events.tsv.</summary>
public sealed class ArticleEventsTests
{
    private static readonly IReadOnlyList<HistoricEvent> Events = EventExtractor.Extract(
        new KnowledgeReader(Options.Create(new KnowledgeOptions())).Read(Repository.Knowledge).Documents.Single());

    [Fact]
    public void Every_event_of_the_list_is_found_and_no_other() =>
        Assert.Equal(Listed().Order(StringComparer.Ordinal), Events.Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_quote_is_verbatim() => Assert.All(Events, told => Assert.True(told.Citation.IsVerbatim));

    private static IEnumerable<string> Listed() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/Bot.Tests/OnThisDay/article-events.tsv")).Where(line => !line.StartsWith('#'));

    private static string Line(HistoricEvent told) =>
        $"{told.Date}{(told.IsPlanned ? "?" : "")}\t{string.Join(' ', told.Citation.Quote.Split(' ').Take(5))}";
}
