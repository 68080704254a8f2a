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

    /// <summary>Some texts by themselves.</summary>
    public WordSequences Of(IEnumerable<int> texts) => Of([.. texts.Select(text => this[text].ToArray())]);

    /// <summary>Of several corpora the texts up to a number of each, then the others of each.</summary>
    public static WordSequences Join(IEnumerable<(WordSequences Texts, int First)> corpora)
    {
        var all = corpora.ToList();
        return Of([.. all.SelectMany(c => c.Texts.Arrays(0, c.First)), .. all.SelectMany(c => c.Texts.Arrays(c.First, c.Texts.Count))]);
    }

    private IEnumerable<int[]> Arrays(int first, int end) => Enumerable.Range(first, end - first).Select(text => this[text].ToArray());

    public static WordSequences Of(IReadOnlyCollection<int[]> texts)
    {
        var ends = new int[texts.Count + 1];
        var at = 0;
        foreach (var text in texts)
        {
            ends[at + 1] = ends[at++] + text.Length;
        }

        return new WordSequences(ends, [.. texts.SelectMany(words => words)]);
    }

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        Write(writer);
        writer.Flush();
        return memory.ToArray();
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(starts);
        writer.WriteArray(words);
    }

    public static WordSequences Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());
}
