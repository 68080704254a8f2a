namespace Bot.Search;

/// <summary>Collects units for a <see cref="KeywordIndex"/>. Not safe for concurrent use.</summary>
internal sealed class KeywordIndexBuilder
{
    private readonly List<List<(int Unit, ushort Frequency)>> _postings = [];
    private readonly List<int> _lengths = [];

    /// <summary>Adds one unit by its vocabulary ids; a term stands as often as it occurs.</summary>
    public void Add(int[] terms)
    {
        var unit = _lengths.Count;
        _lengths.Add(terms.Length);
        var sorted = (int[])terms.Clone();
        Array.Sort(sorted);
        for (var i = 0; i < sorted.Length;)
        {
            var end = i;
            while (end < sorted.Length && sorted[end] == sorted[i])
            {
                end++;
            }

            PostingsOf(sorted[i]).Add((unit, (ushort)Math.Min(end - i, ushort.MaxValue)));
            i = end;
        }
    }

    public KeywordIndex Build()
    {
        var starts = new int[_postings.Count + 1];
        for (var i = 0; i < _postings.Count; i++)
        {
            starts[i + 1] = starts[i] + _postings[i].Count;
        }

        var units = _postings.SelectMany(p => p).Select(p => p.Unit).ToArray();
        var frequencies = _postings.SelectMany(p => p).Select(p => p.Frequency).ToArray();
        return new KeywordIndex(starts, units, frequencies, KeywordIndex.Norms([.. _lengths]));
    }

    private List<(int Unit, ushort Frequency)> PostingsOf(int term)
    {
        while (_postings.Count <= term)
        {
            _postings.Add([]);
        }

        return _postings[term];
    }
}
