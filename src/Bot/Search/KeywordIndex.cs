using System.Buffers;

namespace Bot.Search;

/// <summary>
/// An inverted index scored by BM25: idf·tf·(k1+1)/(tf+k1·(1−b+b·length/average)) with idf = ln(1+(N−df+½)/(df+½))
/// (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). Immutable, safe for
/// concurrent use. Units are whatever was added, numbered from 0; terms are ids of the <see cref="Vocabulary"/>.
/// </summary>
public sealed class KeywordIndex
{
    internal const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly int[] _starts;
    private readonly int[] _units;
    private readonly ushort[] _frequencies;
    private readonly IReadOnlyDictionary<int, Postings>? _lent;
    private readonly float[] _norms;
    private readonly float _unknownIdf;

    internal KeywordIndex(int[] starts, int[] units, ushort[] frequencies, float[] norms, IReadOnlyDictionary<int, Postings>? lent = null)
    {
        _lent = lent;
        _starts = starts;
        _units = units;
        _frequencies = frequencies;
        _norms = norms;
        _unknownIdf = Idf(0);
    }

    /// <summary>How many units were added.</summary>
    public int Count => _norms.Length;

    public bool Knows(int term) => term >= 0 && term < _starts.Length - 1 && _starts[term + 1] > _starts[term];

    /// <summary>In how many units the term stands.</summary>
    internal int FrequencyOf(int term) => Knows(term) ? _starts[term + 1] - _starts[term] : 0;

    /// <summary>The term's idf; that of a term in no unit when it is unknown.</summary>
    public float IdfOf(int term) => Knows(term) ? Idf(_starts[term + 1] - _starts[term]) : _unknownIdf;

    /// <summary>
    /// Adds to <paramref name="scores"/> (one a unit) the unit's BM25 for the query. Of a group's variants only the best counts
    /// in each unit, so that synonyms do not add up.
    /// </summary>
    /// <returns>The units that have a score, each once, where all of <paramref name="scores"/> were 0 before.</returns>
    public List<int> Score(Query query, Span<float> scores)
    {
        var best = ArrayPool<float>.Shared.Rent(Count);
        var variant = ArrayPool<float>.Shared.Rent(Count);
        var (touched, all) = (new List<int>(), new List<int>());
        Array.Clear(best, 0, Count);
        Array.Clear(variant, 0, Count);
        foreach (var group in query.Groups)
        {
            ScoreGroup(group, best, variant, touched, scores, all);
        }

        ArrayPool<float>.Shared.Return(best);
        ArrayPool<float>.Shared.Return(variant);
        return all;
    }

    /// <summary>Every unit's BM25 as a share of the most the query could have.</summary>
    internal float[] Shares(Query query)
    {
        var scores = new float[Count];
        Score(query, scores);
        var ceiling = Ceiling(query);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= ceiling;
        }

        return scores;
    }

    /// <summary>The most that <see cref="Score"/> could give.</summary>
    public float Ceiling(Query query) => QueryCeiling.Of(query, Knows, IdfOf);

    private void ScoreGroup(TermGroup group, float[] best, float[] variant, List<int> touched, Span<float> scores, List<int> all)
    {
        foreach (var v in group.Variants)
        {
            var from = touched.Count;
            foreach (var term in v.Terms)
            {
                AddPostings(term, v.Weight, variant, touched);
            }

            for (var i = from; i < touched.Count; i++)
            {
                best[touched[i]] = MathF.Max(best[touched[i]], variant[touched[i]]);
                variant[touched[i]] = 0;
            }
        }

        foreach (var unit in touched)
        {
            if (scores[unit] == 0 && best[unit] > 0)
            {
                all.Add(unit);
            }

            scores[unit] += group.Weight * best[unit];
            best[unit] = 0;
        }

        touched.Clear();
    }

    private void AddPostings(int term, float weight, float[] variant, List<int> touched)
    {
        if (!Knows(term))
        {
            return;
        }

        var postings = PostingsOf(term);
        var units = postings.Units.Span;
        var frequencies = postings.Frequencies.Span;
        var factor = weight * Idf(units.Length) * (K1 + 1);
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (variant[unit] == 0)
            {
                touched.Add(unit);
            }

            variant[unit] += factor * frequencies[i] / (frequencies[i] + _norms[unit]);
        }
    }

    /// <summary>Adds a term's BM25, by a weight, to the units that hold it.</summary>
    internal void AddScores(int term, float weight, float[] scores)
    {
        var postings = PostingsOf(term);
        var units = postings.Units.Span;
        var frequencies = postings.Frequencies.Span;
        var factor = weight * IdfOf(term) * (K1 + 1);
        for (var i = 0; i < units.Length; i++)
        {
            scores[units[i]] += factor * frequencies[i] / (frequencies[i] + _norms[units[i]]);
        }
    }

    /// <summary>Raises to a term's BM25, by a weight, what the units that hold it have less.</summary>
    internal void RaiseScores(int term, float weight, float[] scores)
    {
        var postings = PostingsOf(term);
        var units = postings.Units.Span;
        var frequencies = postings.Frequencies.Span;
        var factor = weight * IdfOf(term) * (K1 + 1);
        for (var i = 0; i < units.Length; i++)
        {
            scores[units[i]] = MathF.Max(scores[units[i]], factor * frequencies[i] / (frequencies[i] + _norms[units[i]]));
        }
    }

    private float Idf(int unitsWithTerm) => Idf(Count, unitsWithTerm);

    internal static float Idf(int units, int unitsWithTerm) => MathF.Log(1 + ((units - unitsWithTerm + 0.5f) / (unitsWithTerm + 0.5f)));

    internal static float[] Norms(int[] lengths)
    {
        var average = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        return Array.ConvertAll(lengths, length => K1 * (1 - B + (B * (float)(length / average))));
    }

    /// <summary>In which units a term stands, ascending, and how often in each.</summary>
    internal Postings PostingsOf(int term) => _lent is not null
        ? _lent[term]
        : new Postings(_units.AsMemory(_starts[term].._starts[term + 1]), _frequencies.AsMemory(_starts[term].._starts[term + 1]));

    /// <summary>The terms that stand anywhere.</summary>
    internal IEnumerable<int> KnownTerms => Enumerable.Range(0, _starts.Length - 1).Where(Knows);

    /// <summary>All but the postings.</summary>
    internal KeywordIndex WithoutPostings() => new(_starts, [], [], _norms);

    /// <summary>An index of which only these terms' postings are at hand.</summary>
    internal KeywordIndex With(IReadOnlyDictionary<int, Postings> postings) => new(_starts, [], [], _norms, postings);

    internal void Write(BinaryWriter writer)
    {
        writer.WriteArray(_starts);
        writer.WriteArray(_units);
        writer.WriteArray(_frequencies);
        writer.WriteArray(_norms);
    }

    internal static KeywordIndex Read(BinaryReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<ushort>(), reader.ReadArray<float>());
}
