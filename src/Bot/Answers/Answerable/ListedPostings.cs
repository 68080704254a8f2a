namespace Bot.Answers.Answerable;

/// <summary>Which of an article's listed questions hold each of their words; both told by their numbers. Immutable.</summary>
internal sealed class ListedPostings
{
    private readonly int[] _starts;
    private readonly int[] _questions;

    /// <param name="words">How many words there are.</param>
    /// <param name="wordsOf">The words of each question, each once.</param>
    public ListedPostings(int words, int[][] wordsOf)
    {
        _starts = new int[words + 1];
        foreach (var word in wordsOf.SelectMany(held => held))
        {
            _starts[word + 1]++;
        }

        for (var word = 0; word < words; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        _questions = new int[_starts[words]];
        var next = _starts.AsSpan(0, words).ToArray();
        for (var question = 0; question < wordsOf.Length; question++)
        {
            foreach (var word in wordsOf[question])
            {
                _questions[next[word]++] = question;
            }
        }
    }

    /// <summary>The questions that hold a word, ascending.</summary>
    public ReadOnlySpan<int> this[int word] => _questions.AsSpan(_starts[word].._starts[word + 1]);
}
