using Bot.Search;

namespace Bot.Answers;

/// <summary>How much of a question's meaning a text holds, each word of the question weighted by its idf.</summary>
internal sealed class Meaning
{
    private readonly TermStatistics _corpus;
    private readonly float[] _weights;
    private readonly float _total;
    private readonly TermFilter _filter = new();
    private readonly Dictionary<int, List<(int Group, float Trust)>> _groups = [];

    public Meaning(Query query, TermStatistics corpus)
    {
        _corpus = corpus;
        var groups = query.Groups.Where(g => !g.FromHistory).ToList();
        _weights = [.. groups.Select(g => g.Weight * corpus.IdfOf(g.Variants[0].Stem))];
        _total = MathF.Max(_weights.Sum(), 1e-6f);
        for (var i = 0; i < groups.Count; i++)
        {
            Add(groups[i], i);
        }
    }

    /// <summary>Share of the question's words, 0 to 1, that are among the terms themselves or in other words.</summary>
    public float Share(ReadOnlySpan<int> terms)
    {
        Span<float> best = stackalloc float[_weights.Length];
        best.Clear();
        AddHeld(terms, best);
        var held = 0f;
        for (var i = 0; i < best.Length; i++)
        {
            held += best[i] * _weights[i];
        }

        return held / _total;
    }

    /// <summary>For each of the question's words how surely, 0 to 1, it is among the terms; raises what <paramref name="best"/> has.</summary>
    public void AddHeld(ReadOnlySpan<int> terms, Span<float> best)
    {
        foreach (var term in terms)
        {
            if (!_filter.MayHold(term) || !_groups.TryGetValue(term, out var groups))
            {
                continue;
            }

            foreach (var (group, trust) in groups)
            {
                best[group] = MathF.Max(best[group], trust);
            }
        }
    }

    /// <summary>Share of a text's words, by idf, that the question holds.</summary>
    public float Reverse(ReadOnlySpan<int> terms)
    {
        var (shared, all) = (0f, 1e-6f);
        foreach (var term in terms)
        {
            var idf = _corpus.IdfOf(term);
            all += idf;
            shared += _filter.MayHold(term) && _groups.ContainsKey(term) ? idf : 0;
        }

        return shared / all;
    }

    private void Add(TermGroup group, int number)
    {
        foreach (var variant in group.Variants.Where(v => v.Stem != Vocabulary.Unknown))
        {
            _filter.Add(variant.Stem);
            (_groups.TryGetValue(variant.Stem, out var list) ? list : _groups[variant.Stem] = []).Add((number, variant.Weight));
        }
    }
}
