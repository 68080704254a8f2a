using System.Runtime.InteropServices;

namespace Bot.Search;

/// <summary>
/// Which of a query's terms each word of the corpus holds, worked out when a word is first met and kept for the query.
/// For one query and one thread; its tables are lent by the <see cref="WordMatcherPool"/>.
/// </summary>
internal sealed class WordMatcher
{
    private const int FilterBits = 4096;
    private readonly WordTable _words;
    private readonly int[] _seen;
    private readonly int[] _starts;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly Dictionary<int, int> _local = [];
    private readonly List<int> _matches = [];
    private readonly List<int> _ends = [];
    private int _query;

    public WordMatcher(WordTable words)
    {
        _words = words;
        _seen = new int[words.Count];
        _starts = new int[words.Count];
    }

    /// <summary>How many different terms the query has.</summary>
    public int Count => _local.Count;

    /// <summary>The vocabulary ids of the query's terms in the order of their local numbers.</summary>
    public IEnumerable<int> Terms => _local.Keys;

    /// <summary>Forgets the query before and takes up this one.</summary>
    public void Begin(Query query)
    {
        _query++;
        _local.Clear();
        _matches.Clear();
        _ends.Clear();
        Array.Clear(_filter);
        foreach (var term in query.Groups.SelectMany(g => g.Variants).SelectMany(v => v.Terms).Where(t => t != Vocabulary.Unknown))
        {
            if (_local.TryAdd(term, _local.Count))
            {
                _filter[term % FilterBits / 64] |= 1UL << (term % 64);
            }
        }
    }

    /// <summary>The query's own number of a term; -1 when no unit holds it.</summary>
    public int LocalOf(int term) => _local.GetValueOrDefault(term, -1);

    /// <summary>Local numbers of the query's terms in the word, as often as it holds them.</summary>
    public ReadOnlySpan<int> In(int word)
    {
        if (_seen[word] != _query)
        {
            Match(word);
        }

        var at = _starts[word];
        return at < 0 ? [] : CollectionsMarshal.AsSpan(_matches)[at.._ends[at]];
    }

    private void Match(int word)
    {
        var start = _matches.Count;
        foreach (var term in _words.TermsOf(word))
        {
            if ((_filter[term % FilterBits / 64] & (1UL << (term % 64))) != 0 && _local.TryGetValue(term, out var local))
            {
                _matches.Add(local);
            }
        }

        _seen[word] = _query;
        _starts[word] = _matches.Count == start ? -1 : start;
        while (_ends.Count < _matches.Count)
        {
            _ends.Add(_matches.Count);
        }
    }
}
