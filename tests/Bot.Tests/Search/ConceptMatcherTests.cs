using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;

namespace Bot.Tests.Search;

public sealed class ConceptMatcherTests
{
    private static readonly ConceptMatcher Matcher = new(
    [
        new GlossaryEntry("ستالين", "person", ["جوزيف ستالين"], ["الزعيم السوفيتي"], ["Stalin"]),
        new GlossaryEntry("مولوتوف", "person", [], ["المبعوث", "الزعيم السوفيتي الثاني"], ["the envoy"]),
        new GlossaryEntry("خروتشوف", "person", [], ["المبعوث"], []),
    ]);

    [Theory]
    [InlineData("ستالين", "c:ستالين")]
    [InlineData("رسالة جوزيف ستالين", "c:ستالين")]
    [InlineData("زعيم سوفيتي", "c:ستالين")]
    [InlineData("وستالين", "c:ستالين")]
    [InlineData("لستالين", "c:ستالين")]
    [InlineData("STALIN's", "c:ستالين")]
    [InlineData("الزعيم السوفيتي الثاني", "c:مولوتوف")]
    [InlineData("المبعوث", "c:مولوتوف|c:خروتشوف")]
    [InlineData("الزعيم", "")]
    [InlineData("مولوتوف وستالين", "c:مولوتوف|c:ستالين")]
    public void Names_and_descriptions_stand_for_their_concepts(string text, string terms) =>
        Assert.Equal(terms.Split('|', StringSplitOptions.RemoveEmptyEntries), Matcher.Find(TextAnalyzer.Tokenize(text)).SelectMany(match => match.Terms));

    [Fact]
    public void A_match_tells_which_words_it_covers()
    {
        var match = Assert.Single(Matcher.Find(TextAnalyzer.Tokenize("قال إن جوزيف ستالين وصل")));
        Assert.Equal((2, 2), (match.First, match.Count));
        Assert.Equal("person", Matcher.EntryOf(match.Terms[0])?.Kind);
        Assert.Null(Matcher.EntryOf("c:هتلر"));
    }
}
