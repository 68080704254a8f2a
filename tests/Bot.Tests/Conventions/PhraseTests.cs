using System.Text.RegularExpressions;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Conventions;

public sealed partial class PhraseTests
{
    [Fact]
    public void Both_languages_have_the_same_phrases() =>
        Assert.Equal(Phrases.Of(Language.Arabic).Keys.Order(), Phrases.Of(Language.English).Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_places() =>
        Assert.All(Phrases.Of(Language.Arabic), phrase => Assert.Equal(Places(phrase.Value), Places(Phrases.Get(Language.English, phrase.Key))));

    [Fact]
    public void Every_phrase_that_the_code_names_is_there() => Findings.AssertNone(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Bot"), "*.cs", SearchOption.AllDirectories)
        from Match named in Named().Matches(File.ReadAllText(file))
        let key = named.Groups["key"].Value
        from language in Enum.GetValues<Language>()
        let keys = named.Groups["call"].Value is "Count" ? Enum.GetNames<PluralForm>().Select(form => $"{key}.{form.ToLowerInvariant()}") : [key]
        from missing in keys.Where(wanted => !Phrases.Of(language).ContainsKey(wanted))
        select $"{language}: {missing}, named in {Path.GetFileName(file)}");

    [Fact]
    public void No_phrase_is_empty() =>
        Assert.All(Phrases.Of(Language.Arabic).Concat(Phrases.Of(Language.English)), phrase => Assert.False(string.IsNullOrWhiteSpace(phrase.Value), phrase.Key));

    private static IEnumerable<string> Places(string phrase) =>
        Regex.Matches(phrase, @"\{(\d+)").Select(place => place.Groups[1].Value).Distinct().Order();

    [GeneratedRegex("""(?:message|spoken)\.(?<call>Phrase)\("(?<key>[a-z.]+)"|Phrases\.(?<call>Get|Format|Count)\([^"()]*(?:\([^"()]*\))?[^"()]*"(?<key>[a-z.]+)["']""")]
    private static partial Regex Named();
}
