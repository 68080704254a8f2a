using Bot.Languages;

namespace Bot.Benchmarks;

/// <summary>What the peers search: light10 stems without function words.</summary>
internal static class LightStems
{
    public static IEnumerable<string> Of(string text) =>
        TextAnalyzer.Tokenize(text).Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text));
}
