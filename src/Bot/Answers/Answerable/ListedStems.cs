using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>What is known of each word of an article's listed questions, whatever is asked; words are told by their numbers. Immutable.</summary>
internal sealed class ListedStems
{
    private readonly IReadOnlyDictionary<string, int> _numbers;

    /// <summary>All vectors in one piece, in the order in which the questions are compared: so the processor has them when they are wanted.</summary>
    private readonly float[] _vectors;
    private readonly bool[] _hasVector;
    private readonly int _dimensions;
    private readonly float[] _idf;

    /// <param name="numbers">The number of each stem.</param>
    /// <param name="stems">The stems by number.</param>
    /// <param name="index">Where the articles hold them, or not.</param>
    public ListedStems(IReadOnlyDictionary<string, int> numbers, IReadOnlyList<string> stems, SearchIndex index)
    {
        _numbers = numbers;
        _dimensions = index.Vectors?.Dimensions ?? 0;
        (_vectors, _hasVector) = (new float[stems.Count * _dimensions], new bool[stems.Count]);
        for (var word = 0; word < stems.Count; word++)
        {
            _hasVector[word] = index.Vectors?.Read(stems[word], _vectors.AsSpan(word * _dimensions, _dimensions)) > 0;
        }

        _idf = [.. stems.Select(stem => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(stem)))];
    }

    public int Count => _idf.Length;

    /// <summary>The number of a stem; null when none of the questions has it.</summary>
    public int? NumberOf(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>Empty for a word that has none.</summary>
    public ReadOnlySpan<float> VectorOf(int word) => _hasVector[word] ? _vectors.AsSpan(word * _dimensions, _dimensions) : [];

    /// <summary>How rare it is in the articles.</summary>
    public float IdfOf(int word) => _idf[word];
}
