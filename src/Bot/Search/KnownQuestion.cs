using Bot.Languages;

namespace Bot.Search;

/// <summary>A question that a sentence is known to answer, read for comparison with a user's.</summary>
/// <param name="Stems">Stems and concept terms of all its words.</param>
/// <param name="Content">Stems of the words that carry meaning, each once.</param>
public sealed record KnownQuestion(QuestionKind Kind, IReadOnlySet<string> Stems, IReadOnlyList<string> Content)
{
    internal static KnownQuestion Read(string text, ConceptMatcher concepts)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var stems = tokens.Select(t => TextAnalyzer.Stem(t.Text)).ToHashSet();
        stems.UnionWith(tokens.Where(t => t.Text.Length > 4).Select(t => TextAnalyzer.Stem(t.Text[1..])));
        stems.UnionWith(concepts.Find(tokens).SelectMany(match => match.Terms));
        var content = tokens.Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text)).Distinct().ToList();
        return new KnownQuestion(QuestionReader.KindOf(text), stems, content);
    }
}
