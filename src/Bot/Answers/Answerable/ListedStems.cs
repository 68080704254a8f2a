using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>What is known of each word of an article's listed questions, whatever is asked; words are told by their numbers. Immutable.</summary>
internal sealed class ListedStems
{
    private readonly IReadOnlyDictionary<string, int> _numbers;

    private readonly float[] _vectors;
    private readonly float[] _idf;

    /// <param name="numbers">The number of each stem.</param>
    /// <param name="stems">The stems by number.</param>
    /// <param name="index">Where the articles hold them, or not.</param>
    public ListedStems(IReadOnlyDictionary<string, int> numbers, IReadOnlyList<string> stems, SearchIndex index)
    {
        _numbers = numbers;
        Dimensions = index.Vectors?.Dimensions ?? 0;
        _vectors = new float[stems.Count * Dimensions];
        for (var word = 0; word < stems.Count; word++)
        {
            var vector = _vectors.AsSpan(word * Dimensions, Dimensions);
            if (index.Vectors?.Read(stems[word], vector) is null or 0)
            {
                vector.Clear();
            }
        }

        _idf = [.. stems.Select(stem => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(stem)))];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _idf.Length;

    /// <summary>Length of a vector; 0 without vectors.</summary>
    public int Dimensions { get; }

    /// <summary>The number of a stem; null when none of the questions has it.</summary>
    public int? NumberOf(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>The words' vectors one after the other, zeros for a word that has none.</summary>
    public ReadOnlySpan<float> Vectors => _vectors;

    /// <summary>How rare it is in the articles.</summary>
    public float IdfOf(int word) => _idf[word];
}
