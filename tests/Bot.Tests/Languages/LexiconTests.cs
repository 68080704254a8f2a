using Bot.Languages;
using Bot.Tests.Conventions;

namespace Bot.Tests.Languages;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("ar.dialects", true)]
    [InlineData("en-ar", false)]
    public void Every_line_of_a_dictionary_has_one_key_and_its_words(string file, bool mayBeEmpty) =>
        Findings.AssertNone(Lines(file).Where(line => !IsPair(line, mayBeEmpty)));

    [Theory]
    [InlineData("ar.dialects")]
    [InlineData("en-ar")]
    public void No_key_stands_twice_in_a_dictionary(string file) => AssertDistinct(Lines(file).Select(line => line.Split('=')[0].Trim()));

    [Fact]
    public void Every_group_of_synonyms_has_two_words_or_more_and_each_once() =>
        Findings.AssertNone(Lines("ar.synonyms").Where(line =>
            Words(line) is var words && (words.Length < 2 || words.Contains("") || words.Distinct().Count() < words.Length)));

    [Fact]
    public void Every_function_word_is_one_word_and_stands_once()
    {
        Findings.AssertNone(Lines("stopwords").Where(line => TextAnalyzer.Tokenize(line).Count != 1));
        AssertDistinct(Lines("stopwords"));
    }

    [Fact]
    public void Words_are_looked_up_by_their_forms()
    {
        Assert.Contains("ذكر", Lexicon.SynonymsOf(TextAnalyzer.Stem("قال")));
        Assert.Contains("ماذا", Lexicon.StandardFor("شنو")!);
        Assert.Contains("نوفمبر", Lexicon.ArabicFor("november"));
        Assert.Equal(Lexicon.ArabicFor("month"), Lexicon.ArabicFor("months"));
        Assert.True(Lexicon.IsFunctionWord("الي"));
        Assert.False(Lexicon.IsFunctionWord("برلين"));
    }

    [Fact]
    public void Words_of_no_dictionary_have_no_entry()
    {
        Assert.Empty(Lexicon.SynonymsOf("قسطنط"));
        Assert.Null(Lexicon.StandardFor("قسطنطينيه"));
        Assert.Empty(Lexicon.ArabicFor("xyzzy"));
    }

    private static bool IsPair(string line, bool mayBeEmpty) =>
        line.Split('=') is [var key, var words] && key.Trim().Length > 0
        && (string.IsNullOrWhiteSpace(words) ? mayBeEmpty : !Words(words).Contains(""));

    private static string[] Words(string list) => list.Split([',', '،'], StringSplitOptions.TrimEntries);

    private static void AssertDistinct(IEnumerable<string> keys) =>
        Findings.AssertNone(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));

    private static List<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicon.{file}.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.NotEmpty(lines);
        return lines;
    }
}
