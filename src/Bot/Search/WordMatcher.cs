using System.Runtime.InteropServices;

namespace Bot.Search;

/// <summary>
/// Which of a query's terms each word of the corpus holds, worked out when a word is first met and kept for the query.
/// For one query and one thread; its tables are lent by the <see cref="WordMatcherPool"/>.
/// </summary>
internal sealed class WordMatcher
{
    private readonly WordTable _words;

    /// <summary>For each word the query that last met it (high half) and where its matches stand (low half, 0 for none).</summary>
    private readonly long[] _state;

    private readonly TermFilter _filter = new();
    private readonly Dictionary<int, int> _local = [];

    /// <summary>Runs of matches, each after its length.</summary>
    private readonly List<int> _matches = [];
    private int[] _new = new int[256];
    private long _query;

    public WordMatcher(WordTable words)
    {
        _words = words;
        _state = new long[words.Count];
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
        _matches.Add(0);
        _filter.Clear();
        foreach (var term in query.Groups.SelectMany(g => g.Variants).SelectMany(v => v.Terms).Where(t => t != Vocabulary.Unknown))
        {
            if (_local.TryAdd(term, _local.Count))
            {
                _filter.Add(term);
            }
        }
    }

    /// <summary>The query's own number of a term; -1 when no unit holds it.</summary>
    public int LocalOf(int term) => _local.GetValueOrDefault(term, -1);

    /// <summary>Local numbers of the query's terms in the word, as often as it holds them.</summary>
    public ReadOnlySpan<int> In(int word)
    {
        var state = _state[word];
        if (state >> 32 != _query)
        {
            state = (_query << 32) | (uint)Match(word);
            _state[word] = state;
        }

        var at = (int)state;
        return at == 0 ? [] : CollectionsMarshal.AsSpan(_matches).Slice(at + 1, _matches[at]);
    }

    /// <summary>
    /// Works out the matches of a text's words before they are asked for. The places of all new words are looked up in one go, so that
    /// the processor waits for memory once and not once a word.
    /// </summary>
    public void Meet(ReadOnlySpan<int> text)
    {
        if (_new.Length < text.Length)
        {
            _new = new int[text.Length];
        }

        var count = 0;
        foreach (var word in text)
        {
            _new[count] = word;
            count += _state[word] >> 32 == _query ? 0 : 1;
        }

        var words = _new.AsSpan(0, count);
        _words.Touch(words);
        foreach (var word in words)
        {
            In(word);
        }
    }

    /// <summary>Where the word's matches were put; 0 when it has none.</summary>
    private int Match(int word)
    {
        var start = _matches.Count;
        foreach (var term in _words.TermsOf(word))
        {
            if (_filter.MayHold(term) && _local.TryGetValue(term, out var local))
            {
                if (_matches.Count == start)
                {
                    _matches.Add(0);
                }

                _matches.Add(local);
            }
        }

        if (_matches.Count == start)
        {
            return 0;
        }

        _matches[start] = _matches.Count - start - 1;
        return start;
    }
}
