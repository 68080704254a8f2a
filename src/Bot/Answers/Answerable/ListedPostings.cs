namespace Bot.Answers.Answerable;

/// <summary>Which of an article's listed questions hold each of their words; both told by their numbers. Immutable.</summary>
internal sealed class ListedPostings(IReadOnlyList<ListedQuestion> questions, int words)
{
    private readonly int[][] _holding = Invert(questions, words, question => question.Terms);
    private readonly int[][] _meaning = Invert(questions, words, question => question.Content);

    public int Questions => questions.Count;

    /// <summary>Those that hold a word.</summary>
    public ReadOnlySpan<int> Holding(int word) => _holding[word];

    /// <summary>Those of which it carries meaning.</summary>
    public ReadOnlySpan<int> Meaning(int word) => _meaning[word];

    private static int[][] Invert(IReadOnlyList<ListedQuestion> questions, int words, Func<ListedQuestion, int[]> wordsOf)
    {
        List<int>[] postings = [.. Enumerable.Range(0, words).Select(_ => new List<int>())];
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var word in wordsOf(questions[i]))
            {
                postings[word].Add(i);
            }
        }

        return Array.ConvertAll(postings, list => list.ToArray());
    }
}
