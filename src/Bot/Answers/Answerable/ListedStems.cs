using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>What is known of each word of an article's listed questions, whatever is asked; words are told by their numbers. Immutable.</summary>
internal sealed class ListedStems
{
    private readonly IReadOnlyDictionary<string, int> _numbers;
    private readonly TermVector[] _vectors;
    private readonly float[] _idf;

    /// <param name="numbers">The number of each stem.</param>
    /// <param name="stems">The stems by number.</param>
    /// <param name="index">Where the articles hold them, or not.</param>
    public ListedStems(IReadOnlyDictionary<string, int> numbers, IReadOnlyCollection<string> stems, SearchIndex index)
    {
        _numbers = numbers;
        _vectors = [.. stems.Select(stem => index.Vectors is { } vectors ? vectors.Of(stem) : TermVector.None)];
        _idf = [.. stems.Select(stem => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(stem)))];
    }

    public int Count => _idf.Length;

    /// <summary>The number of a stem; null when none of the questions has it.</summary>
    public int? NumberOf(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    public TermVector VectorOf(int word) => _vectors[word];

    /// <summary>How rare it is in the articles.</summary>
    public float IdfOf(int word) => _idf[word];
}
