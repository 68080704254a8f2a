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
    private const int MostAhead = 16;

    /// <summary>Read once for each article: it takes a while, and the first questions come together.</summary>
    private static readonly ConditionalWeakTable<Document, Lazy<ListedQuestions>> Known = [];
    private readonly IReadOnlySet<string> _texts;
    private readonly ListedStems _stems;
    private readonly ListedQuestion[] _questions;

    /// <summary>Their kinds, apart, for all are looked at for each question asked.</summary>
    private readonly QuestionKind[] _kinds;

    /// <summary>For each word the places of the questions that hold it: no others are like one by letters.</summary>
    private readonly List<int>[] _holding;
    private readonly ListedWordCounts _counts;

    private ListedQuestions(Document document, SearchIndex index)
    {
        var reader = new ListedReader(index.Concepts);
        _questions =
        [
            .. document.Questions.SelectMany(q => q.Value).Distinct().Select(text => reader.Read(text, isAnswered: true)),
            .. document.Unanswered.Select(text => reader.Read(text, isAnswered: false)),
        ];
        _kinds = Array.ConvertAll(_questions, question => question.Kind);
        (_texts, _counts) = (reader.Unanswered, reader.Counts);
        _holding = HoldingOf(_questions, reader.Stems.Count);
        _stems = new ListedStems(reader.Numbers, reader.Stems, index);
    }

    public static ListedQuestions Of(Document document, SearchIndex index) => Known.GetValue(document, d => new Lazy<ListedQuestions>(() => new ListedQuestions(d, index))).Value;

    /// <summary>Reads what is listed beside the articles, the first few of them; of the others it is read when one is first asked about.</summary>
    public static void Read(SearchIndex index) =>
        index.Knowledge.Documents.Where(document => document.Questions.Count + document.Unanswered.Count > 0).Take(MostAhead).ToList().ForEach(document => Of(document, index));

    /// <summary>Whether one of the unanswered has the question's very words.</summary>
    public bool Holds(string question) => _texts.Contains(TextAnalyzer.Words(question));

    /// <summary>How like the closest of them a question is.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="question">The question; in training it may be one of them, which is then passed over.</param>
    /// <param name="passOver">The text of one not to compare with.</param>
    public ListedLikeness To(WordsAsked asked, ReadQuestion question, string? passOver = null)
    {
        using var words = new ListedWords(asked, _stems);
        var (known, unanswered) = (new Nearest(), new Nearest());
        var sharesWords = Holding(words.Same);
        for (var i = 0; i < _questions.Length; i++)
        {
            var isOfKind = _kinds[i] == question.Kind;
            if ((sharesWords[i] || isOfKind) && _questions[i] is var one && (passOver is null || one.Text != passOver))
            {
                words.Compare(one, sharesWords[i], isOfKind, one.IsAnswered ? known : unanswered);
            }
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

    /// <summary>For each question whether it holds one of some words.</summary>
    private bool[] Holding(IEnumerable<int> words)
    {
        var holding = new bool[_questions.Length];
        foreach (var question in words.SelectMany(word => _holding[word]))
        {
            holding[question] = true;
        }

        return holding;
    }
}
