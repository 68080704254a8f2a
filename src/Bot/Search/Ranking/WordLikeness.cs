namespace Bot.Search.Ranking;

/// <summary>
/// How like each word of the corpus is to one of the question's: 1 for the same stem, less for a synonym or where only some of
/// the letters agree. For one query and one thread.
/// </summary>
internal sealed class WordLikeness
{
    private const float GramTrust = 0.8f;
    private const float Least = 0.3f;
    private readonly WordTable _words;
    private readonly TermFilter _filter = new();
    private readonly Dictionary<int, List<Share>> _terms = [];
    private readonly (int Group, float Trust)[] _variants;
    private readonly float[] _held;

    public WordLikeness(Query query, TermStatistics statistics, WordTable words)
    {
        _words = words;
        var variants = query.Groups.SelectMany((g, i) => g.Variants.Select(v => (Group: i, Variant: v))).ToArray();
        _variants = Array.ConvertAll(variants, v => (v.Group, v.Variant.Weight));
        _held = new float[variants.Length];
        for (var v = 0; v < variants.Length; v++)
        {
            Add(v, variants[v].Variant, statistics);
        }
    }

    /// <summary>The question's word that the given one is like, and how much.</summary>
    /// <returns>Index among the query's groups, -1 for none, and 0 to 1.</returns>
    public (int Group, float Strength) Of(int word)
    {
        var (group, most) = (-1, 0f);
        var touched = false;
        foreach (var term in _words.TermsOf(word))
        {
            if (!_filter.MayHold(term) || !_terms.TryGetValue(term, out var shares))
            {
                continue;
            }

            touched = true;
            foreach (var (variant, share) in shares)
            {
                _held[variant] = MathF.Min(1, _held[variant] + share);
                var strength = _held[variant] * _variants[variant].Trust;
                (group, most) = strength > most ? (_variants[variant].Group, strength) : (group, most);
            }
        }

        if (touched)
        {
            Array.Clear(_held);
        }

        return most < Least ? (-1, 0) : (group, most);
    }

    private void Add(int number, Variant variant, TermStatistics statistics)
    {
        var grams = variant.Terms[1..];
        var total = MathF.Max(grams.Sum(statistics.IdfOf), 1e-6f);
        Add(variant.Stem, new Share(number, 1));
        foreach (var gram in grams)
        {
            Add(gram, new Share(number, GramTrust * statistics.IdfOf(gram) / total));
        }
    }

    private void Add(int term, Share share)
    {
        if (term != Vocabulary.Unknown)
        {
            _filter.Add(term);
            (_terms.TryGetValue(term, out var list) ? list : _terms[term] = []).Add(share);
        }
    }

    private readonly record struct Share(int Variant, float Part);
}
