using System.Buffers;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>A sentence's words seen through a question: which of them the question already holds.</summary>
internal sealed class SentenceView
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("،,؛;:.!?؟«»()\"“”[]");
    private readonly string _text;

    public SentenceView(SentenceUnit unit, Query query, ConceptMatcher concepts)
    {
        Unit = unit;
        _text = unit.Text;
        Tokens = TextAnalyzer.Tokenize(_text);
        Stems = Tokens.ConvertAll(t => TextAnalyzer.Stem(t.Text));
        Names = concepts.Find(Tokens);
        Asked = Mark(query);
    }

    public SentenceUnit Unit { get; }

    public List<Token> Tokens { get; }

    public List<string> Stems { get; }

    /// <summary>Names of the glossary in the sentence.</summary>
    public List<ConceptMatcher.Match> Names { get; }

    /// <summary>For each token, whether the question holds it or something that stands for it.</summary>
    public bool[] Asked { get; }

    /// <summary>Whether punctuation stands between token <paramref name="i"/> and the next, or the sentence ends there.</summary>
    public bool BreaksAfter(int i) =>
        i + 1 >= Tokens.Count || _text.AsSpan(Tokens[i].End, Tokens[i + 1].Start - Tokens[i].End).ContainsAny(Breaks);

    public bool IsFunction(int i) => Lexicon.IsFunctionWord(Tokens[i].Text);

    private bool[] Mark(Query query)
    {
        var asked = new bool[Tokens.Count];
        var stems = query.Groups.Where(g => !g.FromHistory).SelectMany(g => g.Variants).Select(v => v.Terms[0]).ToHashSet();
        for (var i = 0; i < asked.Length; i++)
        {
            asked[i] = stems.Contains(Stems[i]) || (Tokens[i].Text.Length > 4 && stems.Contains(TextAnalyzer.Stem(Tokens[i].Text[1..])));
        }

        foreach (var name in Names.Where(n => n.Terms.Any(stems.Contains)))
        {
            Array.Fill(asked, true, name.First, name.Count);
        }

        return asked;
    }
}
