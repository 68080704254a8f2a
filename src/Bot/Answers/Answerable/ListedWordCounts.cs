using Bot.Languages;

namespace Bot.Answers.Answerable;

/// <summary>
/// In how many of an article's answered and unanswered questions each word stands: what is asked for («العمر», "price", «كم صفحة») mostly tells
/// by itself whether an article has it. Immutable.
/// </summary>
internal sealed class ListedWordCounts
{
    /// <summary>Added to each count, so that a word of one side alone does not decide; and how many it takes to believe a ratio by half.</summary>
    private const float Smoothing = 0.7f;
    private const float Doubted = 2;

    /// <summary>Brings the sums to about 0 to 1.</summary>
    private const float Scale = 5;

    private readonly Dictionary<string, (int Answered, int Not)> _counts = [];
    private readonly (int Answered, int Not) _questions;

    public ListedWordCounts(IReadOnlyCollection<ListedQuestion> questions)
    {
        foreach (var question in questions)
        {
            foreach (var word in Content(question.Text).Concat(Beginning(question.Text)))
            {
                _counts[word] = Plus(_counts.GetValueOrDefault(word), question, 1);
            }
        }

        _questions = (questions.Count(q => q.IsAnswered), questions.Count(q => !q.IsAnswered));
    }

    /// <param name="question">What is asked.</param>
    /// <param name="passed">In training, the listed question that it is, which is not counted.</param>
    public WordShares Of(string question, ListedQuestion? passed) =>
        new(Content(question).Sum(w => Ratio(w, passed)) / Scale, Beginning(question).Sum(w => Ratio(w, passed)) / Scale);

    private static IEnumerable<string> Content(string question) =>
        TextAnalyzer.Tokenize(question).Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text)).Distinct();

    /// <summary>The first word and the first two, marked as such.</summary>
    private static IEnumerable<string> Beginning(string question)
    {
        var stems = TextAnalyzer.Tokenize(question).Take(2).Select(t => TextAnalyzer.Stem(t.Text)).ToList();
        return stems.Select((_, i) => "^" + string.Join(' ', stems.Take(i + 1)));
    }

    private float Ratio(string word, ListedQuestion? passed)
    {
        var (answered, not) = passed is null ? _counts.GetValueOrDefault(word) : Plus(_counts.GetValueOrDefault(word), passed, -1);
        return MathF.Log((not + Smoothing) / (_questions.Not + 1) / ((answered + Smoothing) / (_questions.Answered + 1))) * (answered + not) / (answered + not + Doubted);
    }

    private static (int Answered, int Not) Plus((int Answered, int Not) count, ListedQuestion question, int more) =>
        question.IsAnswered ? (count.Answered + more, count.Not) : (count.Answered, count.Not + more);
}
