using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What a text names and says, to hold statements against: its words in any of their forms, numbers, months, names of the glossary.</summary>
internal sealed class PassageFacts
{
    private const int ShortestSkeleton = 3;
    private readonly HashSet<string> stems = [];
    private readonly HashSet<string> skeletons = [];
    private readonly HashSet<string> numbers = [];
    private readonly HashSet<int> months = [];
    private readonly HashSet<string> names;

    public PassageFacts(string text, ConceptMatcher concepts)
    {
        Concepts = concepts;
        var tokens = TextAnalyzer.Tokenize(text);
        names = [.. concepts.Find(tokens).SelectMany(match => match.Terms)];
        for (var i = 0; i < tokens.Count; i++)
        {
            Add(tokens[i]);
            months.Add(MonthNames.At(tokens, i).Month);
        }
    }

    public ConceptMatcher Concepts { get; }

    public bool HasNumber(string digits) => numbers.Contains(Plain(digits));

    public bool HasMonth(int month) => months.Contains(month);

    public bool HasName(ConceptMatcher.Match name) => name.Terms.Any(names.Contains);

    /// <summary>Whether the text holds the folded word, a form of it, its spelling in the other alphabet, or an Arabic rendering of an English word.</summary>
    public bool HasWord(string word) => HasForm(word)
        || (word[0] < '\u0080' ? Lexicon.ArabicFor(word).SelectMany(a => a.Split(' ')).Any(HasForm) : Lexicon.SynonymsOf(TextAnalyzer.Stem(word)).Any(HasForm));

    /// <summary>The number without leading zeros and an empty fraction.</summary>
    public static string Plain(string digits)
    {
        var plain = digits.TrimStart('0');
        plain = plain.Contains('.') ? plain.TrimEnd('0').TrimEnd('.') : plain;
        return plain.Length == 0 ? "0" : plain;
    }

    private bool HasForm(string word) => Forms(word).Any(stems.Contains) || Skeletons(word).Any(skeletons.Contains);

    private void Add(Token token)
    {
        if (token.IsNumber)
        {
            numbers.Add(Plain(token.Text));
        }

        if (NumberWords.ValueOf(token.Text) is { } value)
        {
            numbers.Add(value);
        }

        if (NumberWords.IsPair(token.Text))
        {
            numbers.Add("2");
        }

        stems.UnionWith(Forms(token.Text));
        skeletons.UnionWith(Skeletons(token.Text));
    }

    private static IEnumerable<string> Forms(string word)
    {
        yield return TextAnalyzer.Stem(word);
        if (word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'س')
        {
            yield return TextAnalyzer.Stem(word[1..]);
        }
    }

    private static IEnumerable<string> Skeletons(string word) =>
        Forms(word).Append(ArabicStemmer.StripPrefix(word)).Where(form => form.Length > 0).Select(NameSkeleton.Of).Where(s => s.Length >= ShortestSkeleton);
}
