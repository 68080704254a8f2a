using Bot.Languages;

namespace Bot.Search;

/// <summary>A text's vocabulary: which stems and concepts it holds, with and without a letter grown to a word's front.</summary>
internal static class TextTerms
{
    /// <summary>Distinct ids; words that the corpus does not hold are left out.</summary>
    public static int[] Of(List<Token> tokens, ConceptMatcher concepts, Vocabulary vocabulary)
    {
        var terms = new HashSet<int>();
        foreach (var token in tokens)
        {
            terms.Add(vocabulary.IdOf(TextAnalyzer.Stem(token.Text)));
            terms.Add(Bare(token.Text, vocabulary));
        }

        terms.UnionWith(concepts.Find(tokens).SelectMany(match => match.Terms).Select(t => vocabulary.IdOf(t)));
        terms.Remove(Vocabulary.Unknown);
        return [.. terms];
    }

    /// <summary>The stem of a word without its first letter («لمولوتوف»); unknown for short words.</summary>
    public static int Bare(string word, Vocabulary vocabulary) =>
        word.Length > 4 ? vocabulary.IdOf(TextAnalyzer.Stem(word[1..])) : Vocabulary.Unknown;
}
