using System.Numerics.Tensors;

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
    public void Score(Query query, Span<float> scores)
    {
        using var best = new UnitSums(Count);
        using var variant = new UnitSums(Count);
        foreach (var group in query.Groups)
        {
            ScoreGroup(group, variant, best);
            foreach (var unit in best.Units)
            {
                scores[unit] += group.Weight * best.Take(unit);
            }

            best.Restart();
        }
    }

    /// <summary>Every unit's BM25 as a share of the most the query could have.</summary>
    internal float[] Shares(Query query)
    {
        var scores = new float[Count];
        Score(query, scores);
        TensorPrimitives.Divide(scores, Ceiling(query), scores);
        return scores;
    }

    /// <summary>The most that <see cref="Score"/> could give.</summary>
    public float Ceiling(Query query) => QueryCeiling.Of(query, Knows, IdfOf);

    private void ScoreGroup(TermGroup group, UnitSums variant, UnitSums best)
    {
        foreach (var v in group.Variants)
        {
            foreach (var term in v.Terms)
            {
                AddPostings(term, v.Weight, variant);
            }

            foreach (var unit in variant.Units)
            {
                best.Raise(unit, variant.Take(unit));
            }

            variant.Restart();
        }
    }

    private void AddPostings(int term, float weight, UnitSums sums)
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
            sums.Add(units[i], factor * frequencies[i] / (frequencies[i] + _norms[units[i]]));
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
