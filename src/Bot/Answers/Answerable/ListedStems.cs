using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>What is known of each word of an article's listed questions, whatever is asked; words are told by their numbers. Immutable.</summary>
internal sealed class ListedStems
{
    private readonly IReadOnlyDictionary<string, int> _numbers;
    private readonly float[] _idf;

    /// <param name="numbers">The number of each stem.</param>
    /// <param name="stems">The stems by number.</param>
    /// <param name="index">Where the articles hold them, or not.</param>
    public ListedStems(IReadOnlyDictionary<string, int> numbers, IReadOnlyList<string> stems, SearchIndex index)
    {
        _numbers = numbers;
        Vectors = index.Vectors is { } vectors ? VectorIndex.Of(vectors.Dimensions, stems.Count, stems.Select(stem => VectorOf(stem, vectors))) : VectorIndex.Empty;
        _idf = [.. stems.Select(stem => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(stem)))];
    }

    /// <summary>The words' vectors, zeros for a word that has none; a quarter of their size, for most are looked at for each word that was not asked of late.</summary>
    public VectorIndex Vectors { get; }

    /// <summary>How many words there are.</summary>
    public int Count => _idf.Length;

    /// <summary>The number of a stem; null when none of the questions has it.</summary>
    public int? NumberOf(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>How rare it is in the articles.</summary>
    public float IdfOf(int word) => _idf[word];

    /// <summary>The same of several, summed up; above 0.</summary>
    public float IdfOf(int[] words) => 1e-6f + words.Sum(IdfOf);

    private static float[] VectorOf(string stem, TermVectors vectors)
    {
        var vector = vectors.Of(stem);
        return vector.IsKnown ? vector.Values.ToArray() : new float[vectors.Dimensions];
    }
}
