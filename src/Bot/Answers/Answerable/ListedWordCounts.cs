using System.Runtime.InteropServices;
using Bot.Languages;

namespace Bot.Answers.Answerable;

/// <summary>
/// In how many of an article's answered and unanswered questions each word stands: what is asked for («العمر», "price", «كم صفحة») mostly tells
/// by itself whether an article has it.
/// </summary>
internal sealed class ListedWordCounts
{
    /// <summary>Added to each count, so that a word of one side alone does not decide; and how many it takes to believe a ratio by half.</summary>
    private const float Smoothing = 0.7f;
    private const float Doubted = 2;

    /// <summary>Brings the sums to about 0 to 1.</summary>
    private const float Scale = 5;

    private readonly Dictionary<string, (int Answered, int Not)> _counts = [];
    private (int Answered, int Not) _questions;

    /// <summary>Counts a listed question's words in; to be called for all before the first <see cref="Of"/>.</summary>
    /// <param name="stems">The stems of its words.</param>
    /// <param name="content">Those of the words that carry meaning, each once.</param>
    /// <param name="isAnswered">Whether the article answers it.</param>
    public void Add(IReadOnlyList<string> stems, IEnumerable<string> content, bool isAnswered)
    {
        foreach (var word in content)
        {
            Add(word, isAnswered);
        }

        foreach (var words in Beginning(stems))
        {
            Add(words, isAnswered);
        }

        _questions = Plus(_questions, isAnswered, 1);
    }

    /// <param name="question">What is asked.</param>
    /// <param name="passed">In training, the listed question that it is, which is not counted.</param>
    public WordShares Of(string question, ListedQuestion? passed)
    {
        var tokens = TextAnalyzer.Tokenize(question);
        var content = tokens.Where(t => !Lexicon.IsFunctionWord(t.Text)).Select(t => TextAnalyzer.Stem(t.Text)).Distinct();
        var beginning = Beginning([.. tokens.Take(2).Select(t => TextAnalyzer.Stem(t.Text))]);
        return new WordShares(content.Sum(w => Ratio(w, passed)) / Scale, beginning.Sum(w => Ratio(w, passed)) / Scale);
    }

    private void Add(string word, bool isAnswered)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _);
        count = Plus(count, isAnswered, 1);
    }

    /// <summary>The first word and the first two, marked as such.</summary>
    private static string[] Beginning(IReadOnlyList<string> stems) => stems switch
    {
        [] => [],
        [var only] => ["^" + only],
        [var first, var second, ..] => ["^" + first, $"^{first} {second}"],
    };

    private float Ratio(string word, ListedQuestion? passed)
    {
        var (answered, not) = passed is null ? _counts.GetValueOrDefault(word) : Plus(_counts.GetValueOrDefault(word), passed.IsAnswered, -1);
        return MathF.Log((not + Smoothing) / (_questions.Not + 1) / ((answered + Smoothing) / (_questions.Answered + 1))) * (answered + not) / (answered + not + Doubted);
    }

    private static (int Answered, int Not) Plus((int Answered, int Not) count, bool isAnswered, int more) =>
        isAnswered ? (count.Answered + more, count.Not) : (count.Answered, count.Not + more);
}
