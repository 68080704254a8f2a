namespace Bot.Search;

/// <summary>Collects units for a <see cref="KeywordIndex"/>. Not safe for concurrent use.</summary>
internal sealed class KeywordIndexBuilder
{
    private readonly Dictionary<string, int> _terms = [];
    private readonly List<List<(int Unit, ushort Frequency)>> _postings = [];
    private readonly List<int> _lengths = [];

    /// <summary>Adds one unit; a term stands as often as it occurs.</summary>
    public void Add(IReadOnlyCollection<string> terms)
    {
        var unit = _lengths.Count;
        _lengths.Add(terms.Count);
        foreach (var group in terms.GroupBy(term => term))
        {
            PostingsOf(group.Key).Add((unit, (ushort)Math.Min(group.Count(), ushort.MaxValue)));
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
        return new KeywordIndex(_terms, starts, units, frequencies, KeywordIndex.Norms([.. _lengths]));
    }

    private List<(int Unit, ushort Frequency)> PostingsOf(string term)
    {
        if (!_terms.TryGetValue(term, out var id))
        {
            id = _postings.Count;
            _terms.Add(term, id);
            _postings.Add([]);
        }

        return _postings[id];
    }
}
