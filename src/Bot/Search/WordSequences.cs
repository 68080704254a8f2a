namespace Bot.Search;

/// <summary>
/// Every text of a corpus as the sequence of its words' numbers, so that a few hundred passages can be read again for a query
/// in well under a millisecond. Concepts stand behind the words of their text. Immutable.
/// </summary>
internal sealed class WordSequences(int[] starts, int[] words)
{
    /// <summary>How many texts there are.</summary>
    public int Count => starts.Length - 1;

    public ReadOnlySpan<int> this[int text] => words.AsSpan(starts[text], starts[text + 1] - starts[text]);

    /// <summary>The words of texts <paramref name="first"/> up to <paramref name="end"/>, exclusive.</summary>
    public ReadOnlySpan<int> Range(int first, int end) => words.AsSpan(starts[first], starts[end] - starts[first]);

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(starts);
        writer.WriteArray(words);
    }

    public static WordSequences Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());
}
