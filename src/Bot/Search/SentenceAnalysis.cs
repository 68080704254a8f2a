using Bot.Languages;

namespace Bot.Search;

/// <summary>What a sentence's words are, whatever the question.</summary>
/// <param name="Stems">Vocabulary id of each token's stem.</param>
/// <param name="BareStems">The same without a letter grown to the front.</param>
/// <param name="Names">Names of the glossary in the sentence.</param>
/// <param name="NameTerms">Vocabulary ids of each name's concepts.</param>
/// <param name="IsFunction">Whether each token serves grammar alone.</param>
public sealed record SentenceAnalysis(
    List<Token> Tokens,
    int[] Stems,
    int[] BareStems,
    List<ConceptMatcher.Match> Names,
    int[][] NameTerms,
    bool[] IsFunction)
{
    internal static SentenceAnalysis Of(string text, ConceptMatcher concepts, Vocabulary vocabulary)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var names = concepts.Find(tokens);
        return new SentenceAnalysis(
            tokens,
            [.. tokens.Select(t => vocabulary.IdOf(TextAnalyzer.Stem(t.Text)))],
            [.. tokens.Select(t => TextTerms.Bare(t.Text, vocabulary))],
            names,
            [.. names.Select(n => n.Terms.Select(t => vocabulary.IdOf(t)).ToArray())],
            [.. tokens.Select(t => Lexicon.IsFunctionWord(t.Text))]);
    }
}
