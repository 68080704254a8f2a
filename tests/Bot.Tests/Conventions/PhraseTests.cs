using System.Text.RegularExpressions;
using Bot.Languages;

namespace Bot.Tests.Conventions;

public sealed class PhraseTests
{
    [Fact]
    public void Both_languages_have_the_same_phrases() =>
        Assert.Equal(Phrases.Of(Language.Arabic).Keys.Order(), Phrases.Of(Language.English).Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_places() =>
        Assert.All(Phrases.Of(Language.Arabic), phrase => Assert.Equal(Places(phrase.Value), Places(Phrases.Get(Language.English, phrase.Key))));

    [Fact]
    public void No_phrase_is_empty() =>
        Assert.All(Phrases.Of(Language.Arabic).Concat(Phrases.Of(Language.English)), phrase => Assert.False(string.IsNullOrWhiteSpace(phrase.Value), phrase.Key));

    private static IEnumerable<string> Places(string phrase) =>
        Regex.Matches(phrase, @"\{(\d+)").Select(place => place.Groups[1].Value).Distinct().Order();
}
