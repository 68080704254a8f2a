using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>
/// The questions an article is known not to answer, read for comparison with a user's. Their words are numbered apart from the index:
/// the articles need not hold them. Immutable.
/// </summary>
internal sealed class UnansweredQuestions
{
    private static readonly ConditionalWeakTable<Document, UnansweredQuestions> Known = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _stems = [];
    private readonly HashSet<string> _texts;
    private readonly TermVector[] _vectors;
    private readonly UnansweredQuestion[] _questions;

    private UnansweredQuestions(Document document, SearchIndex index)
    {
        _questions = [.. document.Unanswered.Select(text => Read(text, index.Concepts))];
        _texts = [.. document.Unanswered.Select(TextAnalyzer.Words)];
        _vectors = [.. _stems.Select(stem => index.Vectors is { } vectors ? vectors.Of(stem) : TermVector.None)];
    }

    public static UnansweredQuestions Of(Document document, SearchIndex index) => Known.GetValue(document, d => new UnansweredQuestions(d, index));

    /// <summary>Whether one of them has the question's very words.</summary>
    public bool Holds(string question) => _texts.Contains(TextAnalyzer.Words(question));

    /// <summary>How like the closest of them a question is.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="question">The question; in training it may be one of them, which is then passed over.</param>
    /// <param name="index">Where its words were looked up.</param>
    /// <param name="passOver">The text of one not to compare with.</param>
    public UnansweredLikeness To(WordsAsked asked, ReadQuestion question, SearchIndex index, string? passOver = null)
    {
        if (_questions.Length == 0)
        {
            return UnansweredLikeness.Unknown;
        }

        var words = new UnansweredWords(asked, _stems, _vectors, index);
        var result = default(UnansweredLikeness);
        foreach (var one in _questions.Where(q => q.Text != passOver))
        {
            result = result.Or(words.Likeness(one, soft: false), one.Kind == question.Kind ? words.Likeness(one, soft: true) : 0);
        }

        return result;
    }

    private UnansweredQuestion Read(string text, ConceptMatcher concepts)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var stems = tokens.ConvertAll(t => TextAnalyzer.Stem(t.Text));
        var content = tokens.Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text));
        var terms = stems.Concat(tokens.Where(t => t.Text.Length > 4).Select(t => TextAnalyzer.Stem(t.Text[1..]))).Concat(concepts.Find(tokens).SelectMany(m => m.Terms));
        return new UnansweredQuestion(text, QuestionReader.KindOf(text), Numbers(terms), Numbers(content));
    }

    private int[] Numbers(IEnumerable<string> stems) => [.. stems.Distinct().Select(Number)];

    private int Number(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            _numbers[stem] = number = _stems.Count;
            _stems.Add(stem);
        }

        return number;
    }
}
