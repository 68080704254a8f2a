using System.Buffers;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>A sentence's words seen through a question: which of them the question already holds.</summary>
internal sealed class SentenceView
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("،,؛;:.!?؟«»()\"“”[]");
    private readonly ReadOnlyMemory<char> _text;
    private readonly SentenceAnalysis _analysis;
    private readonly TermStatistics _statistics;
    private float[]? _rarity;

    /// <param name="unit">The sentence.</param>
    /// <param name="index">The index it belongs to.</param>
    /// <param name="asked">Stems and concepts the question holds, in its own or other words.</param>
    public SentenceView(SentenceUnit unit, SearchIndex index, TermSet asked)
    {
        _text = unit.Document.Text.AsMemory(unit.Sentence.Span.Start, unit.Sentence.Span.Length);
        _analysis = index.AnalysisOf(unit);
        _statistics = index.Terms;
        Asked = Mark(_analysis, asked);
    }

    public List<Token> Tokens => _analysis.Tokens;

    /// <summary>Names of the glossary in the sentence.</summary>
    public List<ConceptMatcher.Match> Names => _analysis.Names;

    /// <summary>For each token, whether the question holds it or something that stands for it.</summary>
    public bool[] Asked { get; }

    /// <summary>How rare each token is: its idf among the sentences.</summary>
    public float[] Rarity => _rarity ??= Array.ConvertAll(_analysis.Stems, _statistics.IdfOf);

    /// <summary>Whether punctuation stands between token <paramref name="i"/> and the next, or the sentence ends there.</summary>
    public bool BreaksAfter(int i) =>
        i + 1 >= Tokens.Count || _text.Span[Tokens[i].End..Tokens[i + 1].Start].ContainsAny(Breaks);

    /// <summary>Where token <paramref name="i"/> ends, with the percent sign that belongs to it.</summary>
    public int EndOf(int i) => Tokens[i].End < _text.Length && _text.Span[Tokens[i].End] is ('%' or '٪') ? Tokens[i].End + 1 : Tokens[i].End;

    public bool IsFunction(int i) => _analysis.IsFunction[i];

    private static bool[] Mark(SentenceAnalysis sentence, TermSet asked)
    {
        var marks = new bool[sentence.Tokens.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = asked.Contains(sentence.Stems[i]) || asked.Contains(sentence.BareStems[i]);
        }

        for (var n = 0; n < sentence.Names.Count; n++)
        {
            if (sentence.NameTerms[n].Any(asked.Contains))
            {
                Array.Fill(marks, true, sentence.Names[n].First, sentence.Names[n].Count);
            }
        }

        return marks;
    }
}
