using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>
/// The questions an article is known to answer and not to answer, read for comparison with a user's. Their words are numbered apart from the
/// index: the articles need not hold them. Immutable.
/// </summary>
internal sealed class ListedQuestions
{
    /// <summary>Read once for each article: it takes a while, and the first questions come together.</summary>
    private static readonly ConditionalWeakTable<Document, Lazy<ListedQuestions>> Known = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _stems = [];
    private readonly HashSet<string> _texts;
    private readonly ListedStems _read;
    private readonly ListedQuestion[] _questions;
    private readonly ILookup<QuestionKind, ListedQuestion> _ofKind;

    /// <summary>For each word the places of the questions that hold it: no others are like one by letters.</summary>
    private readonly List<int>[] _holding;
    private readonly ListedWordCounts _counts = new();

    private ListedQuestions(Document document, SearchIndex index)
    {
        _questions =
        [
            .. document.Questions.SelectMany(q => q.Value).Distinct().Select(text => Read(text, true, index.Concepts)),
            .. document.Unanswered.Select(text => Read(text, false, index.Concepts)),
        ];
        _texts = [.. document.Unanswered.Select(TextAnalyzer.Words)];
        _ofKind = _questions.ToLookup(q => q.Kind);
        _holding = HoldingOf(_questions, _stems.Count);
        _read = new ListedStems(_numbers, _stems, index);
    }

    public static ListedQuestions Of(Document document, SearchIndex index) => Known.GetValue(document, d => new Lazy<ListedQuestions>(() => new ListedQuestions(d, index))).Value;

    /// <summary>Whether one of the unanswered has the question's very words.</summary>
    public bool Holds(string question) => _texts.Contains(TextAnalyzer.Words(question));

    /// <summary>How like the closest of them a question is.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="question">The question; in training it may be one of them, which is then passed over.</param>
    /// <param name="passOver">The text of one not to compare with.</param>
    public ListedLikeness To(WordsAsked asked, ReadQuestion question, string? passOver = null)
    {
        using var words = new ListedWords(asked, _read);
        var (known, unanswered) = (new Nearest(), new Nearest());
        foreach (var one in words.Same.SelectMany(word => _holding[word]).Distinct().Select(i => _questions[i]).Where(q => q.Text != passOver))
        {
            (one.IsAnswered ? known : unanswered).Add(words.Likeness(one, soft: false));
        }

        foreach (var one in _ofKind[question.Kind].Where(q => q.Text != passOver))
        {
            (one.IsAnswered ? known : unanswered).AddOfKind(words.Likeness(one, soft: true));
        }

        var passed = passOver is null ? null : Array.Find(_questions, q => q.Text == passOver);
        return new ListedLikeness(known, unanswered, _counts.Of(question.Text, passed));
    }

    private static List<int>[] HoldingOf(ListedQuestion[] questions, int words)
    {
        List<int>[] holding = [.. Enumerable.Range(0, words).Select(_ => new List<int>())];
        for (var i = 0; i < questions.Length; i++)
        {
            foreach (var word in questions[i].Terms)
            {
                holding[word].Add(i);
            }
        }

        return holding;
    }

    private ListedQuestion Read(string text, bool isAnswered, ConceptMatcher concepts)
    {
        var tokens = TextAnalyzer.Tokenize(text);
        var stems = tokens.ConvertAll(t => TextAnalyzer.Stem(t.Text));
        var content = stems.Where((_, i) => !Lexicon.IsFunctionWord(tokens[i].Text)).Distinct().ToList();
        var terms = stems.Concat(tokens.Where(t => t.Text.Length > 4).Select(t => TextAnalyzer.Stem(t.Text[1..]))).Concat(concepts.Find(tokens).SelectMany(m => m.Terms));
        _counts.Add(stems, content, isAnswered);
        return new ListedQuestion(text, isAnswered, QuestionReader.KindOf(text), Numbers(terms), Numbers(content));
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
