using Bot.Languages;

namespace Bot.Search;

/// <summary>Index terms of a text: stems, character 4-grams and concept terms in one bag, function words left out.</summary>
internal static class UnitTerms
{
    /// <summary>The vocabulary's ids of a text's terms, <see cref="Vocabulary.Unknown"/> for those it does not hold.</summary>
    public static List<int> Of(string text, ConceptMatcher concepts, Vocabulary vocabulary)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var terms = new List<int>(tokens.Count * 6);
        foreach (var token in tokens)
        {
            if (!Lexicon.IsFunctionWord(token.Text))
            {
                terms.AddRange(OfWord(token.Text, vocabulary));
            }
        }

        terms.AddRange(concepts.Find(tokens).SelectMany(match => match.Terms).Select(t => vocabulary.IdOf(t)));
        return terms;
    }

    /// <summary>Ids of a word's stem and then its 4-grams.</summary>
    public static int[] OfWord(string word, Vocabulary vocabulary)
    {
        var edged = TextAnalyzer.Edged(word);
        var terms = new int[1 + TextAnalyzer.GramCount(edged)];
        terms[0] = vocabulary.IdOf(TextAnalyzer.Stem(word));
        for (var i = 1; i < terms.Length; i++)
        {
            terms[i] = vocabulary.IdOf(TextAnalyzer.Gram(edged, i - 1));
        }

        return terms;
    }

    public static void AddWord(string word, List<string> terms)
    {
        if (!Lexicon.IsFunctionWord(word))
        {
            terms.Add(TextAnalyzer.Stem(word));
            terms.AddRange(TextAnalyzer.Grams(word));
        }
    }

    /// <summary>The text's words, its concepts behind them, by their numbers.</summary>
    public static int[] Words(string text, ConceptMatcher concepts, WordTable words)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        return [.. tokens.Select(t => words.Add(t.Text)), .. concepts.Find(tokens).SelectMany(match => match.Terms).Select(words.AddConcept)];
    }
}
