namespace Bot.Search;

/// <summary>
/// BM25 of single units read off their words: equal to <see cref="KeywordIndex.Score"/> over postings of the same units. Feed
/// it a unit's words, then take the score. For one query and one thread.
/// </summary>
internal sealed class UnitScorer
{
    private readonly TermStatistics _statistics;
    private readonly WordMatcher _matcher;
    private readonly float[] _idf;
    private readonly int[] _counts;
    private readonly List<Flat> _variants = [];
    private readonly float[] _weights;
    private bool _any;

    public UnitScorer(Query query, TermStatistics statistics, WordMatcher matcher)
    {
        _statistics = statistics;
        _matcher = matcher;
        _idf = [.. matcher.Terms.Select(statistics.IdfOf)];
        _counts = new int[matcher.Count];
        _weights = [.. query.Groups.Select(g => g.Weight)];
        for (var g = 0; g < query.Groups.Count; g++)
        {
            foreach (var variant in query.Groups[g].Variants)
            {
                _variants.Add(new Flat(g, variant.Weight, [.. variant.Terms.Select(matcher.LocalOf).Where(t => t >= 0)]));
            }
        }
    }

    public void Add(ReadOnlySpan<int> words)
    {
        _matcher.Meet(words);
        foreach (var word in words)
        {
            foreach (var term in _matcher.In(word))
            {
                _counts[term]++;
                _any = true;
            }
        }
    }

    /// <summary>The score of what was added, as the unit of this number; then begins anew.</summary>
    public float Take(int unit)
    {
        if (!_any)
        {
            return 0;
        }

        _any = false;
        var norm = _statistics.NormOf(unit);
        Span<float> best = stackalloc float[_weights.Length];
        best.Clear();
        foreach (var variant in _variants)
        {
            best[variant.Group] = MathF.Max(best[variant.Group], variant.Weight * Sum(variant.Terms, norm));
        }

        Array.Clear(_counts);
        var score = 0f;
        for (var g = 0; g < best.Length; g++)
        {
            score += _weights[g] * best[g];
        }

        return score * (KeywordIndex.K1 + 1);
    }

    private float Sum(int[] terms, float norm)
    {
        var sum = 0f;
        foreach (var term in terms)
        {
            var count = _counts[term];
            sum += count == 0 ? 0 : _idf[term] * count / (count + norm);
        }

        return sum;
    }

    private sealed record Flat(int Group, float Weight, int[] Terms);
}
