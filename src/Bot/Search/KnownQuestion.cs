using Bot.Languages;

namespace Bot.Search;

/// <summary>A question that a sentence is known to answer, read for comparison with a user's.</summary>
/// <param name="Terms">Stems and concept terms of all its words, as vocabulary ids.</param>
/// <param name="Content">Stems of the words that carry meaning, each once, as vocabulary ids.</param>
public sealed record KnownQuestion(QuestionKind Kind, int[] Terms, int[] Content)
{
    internal static KnownQuestion Read(string text, ConceptMatcher concepts, Vocabulary vocabulary)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var content = tokens.Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => vocabulary.IdOf(TextAnalyzer.Stem(t.Text)));
        return new KnownQuestion(QuestionReader.KindOf(text), TextTerms.Of(tokens, concepts, vocabulary), [.. content.Distinct()]);
    }
}
