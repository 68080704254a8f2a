using System.Runtime.CompilerServices;
using Bot.Caching;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>
/// The questions an article is known to answer and not to answer, read for comparison with a user's. Their words are numbered apart from the
/// index: the articles need not hold them. Safe for concurrent use.
/// </summary>
internal sealed class ListedQuestions
{
    private const int MostAhead = 16;

    /// <summary>For so many words and kinds, of each of two generations, it is kept how near the kind's words come: some kilobytes each.</summary>
    private const int MostNear = 256;

    /// <summary>Read once for each article: it takes a while, and the first questions come together.</summary>
    private static readonly ConditionalWeakTable<Document, Lazy<ListedQuestions>> Known = [];
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();
    private readonly IReadOnlySet<string> _texts;
    private readonly ListedStems _stems;
    private readonly ListedQuestion[] _questions;

    /// <summary>Whether each is answered: apart, for the questions lie far from each other in memory.</summary>
    private readonly bool[] _isAnswered;
    private readonly ListedPostings _holding;
    private readonly ListedPostings _meaning;

    /// <summary>The idf, summed up, of each question's words that carry meaning.</summary>
    private readonly float[] _idf;

    /// <summary>Put in order when the first question of a kind is asked: a start waits for none of it.</summary>
    private readonly Dictionary<QuestionKind, Lazy<ListedKind>> _kinds;
    private readonly Generations<(QuestionKind Kind, string Stem), Nearness> _nearness = new(MostNear);
    private readonly ListedWordCounts _counts;

    private ListedQuestions(Document document, SearchIndex index)
    {
        var reader = new ListedReader(index.Concepts);
        _questions =
        [
            .. document.Questions.SelectMany(q => q.Value).Distinct().Select(text => reader.Read(text, isAnswered: true)),
            .. document.Unanswered.Select(text => reader.Read(text, isAnswered: false)),
        ];
        _isAnswered = Array.ConvertAll(_questions, question => question.IsAnswered);
        (_texts, _counts) = (reader.Unanswered, reader.Counts);
        _stems = new ListedStems(reader.Numbers, reader.Stems, index);
        _holding = new ListedPostings(_stems.Count, Array.ConvertAll(_questions, question => question.Terms));
        _meaning = new ListedPostings(_stems.Count, Array.ConvertAll(_questions, question => question.Content));
        _idf = Array.ConvertAll(_questions, question => _stems.IdfOf(question.Content));
        _kinds = Kinds.ToDictionary(kind => kind, kind => new Lazy<ListedKind>(() => KindOf(kind)));
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
        using var letters = new ListedLetters(asked, _stems, _holding, _meaning, _questions.Length);
        var (known, unanswered) = (new Nearest(), new Nearest());
        foreach (var listed in letters.Questions.Where(IsCompared))
        {
            NearestTo(listed).Add(asked.Likeness(letters.HeldBy(listed), letters.SharedWith(listed) / _idf[listed]));
        }

        _kinds[question.Kind].Value.Compare(asked, letters, known, unanswered, IsCompared);
        return new ListedLikeness(known, unanswered, _counts.Of(question.Text, passOver is null ? null : Array.Find(_questions, q => q.Text == passOver)));

        bool IsCompared(int listed) => passOver is null || _questions[listed].Text != passOver;
        Nearest NearestTo(int listed) => _isAnswered[listed] ? known : unanswered;
    }

    private ListedKind KindOf(QuestionKind kind) => new(kind, [.. _questions.Index().Where(q => q.Item.Kind == kind).Select(q => q.Index)], _questions, _stems, _nearness);
}
