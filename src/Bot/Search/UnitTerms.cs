using Bot.Languages;

namespace Bot.Search;

/// <summary>Index terms of a text: stems, character 4-grams and concept terms in one bag, function words left out.</summary>
internal static class UnitTerms
{
    public static List<string> Of(string text, ConceptMatcher concepts)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var terms = new List<string>(tokens.Count * 6);
        foreach (var token in tokens)
        {
            AddWord(token.Text, terms);
        }

        terms.AddRange(concepts.Find(tokens).SelectMany(match => match.Terms));
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
