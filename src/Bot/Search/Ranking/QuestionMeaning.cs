using System.Numerics.Tensors;
using Bot.Search.Vectors;

namespace Bot.Search.Ranking;

/// <summary>What a question's words mean by the learned vectors, and how near each word of the corpus comes to them. For one query and one thread.</summary>
internal sealed class QuestionMeaning
{
    private readonly TermVectors _vectors;
    private readonly WordTable _words;
    private readonly TermVector[] _groups;
    private readonly Dictionary<int, float[]?> _known = [];

    public QuestionMeaning(Query query, TermVectors vectors, WordTable words)
    {
        (_vectors, _words) = (vectors, words);
        _groups = [.. query.Groups.Select(Of)];
        Whole = new float[vectors.Dimensions];
        foreach (var (group, vector) in query.Groups.Zip(_groups).Where(p => p.Second.IsKnown))
        {
            TensorPrimitives.MultiplyAdd(vector.Values, group.Weight * vector.Weight, Whole, Whole);
        }
    }

    /// <summary>The sum of its words' vectors, each by how much it tells.</summary>
    public float[] Whole { get; }

    /// <summary>The cosine of the word to each of the question's words; empty when the word has no vector.</summary>
    public ReadOnlySpan<float> NearnessOf(int word)
    {
        var term = TermOf(word);
        return term < 0 ? [] : _known.TryGetValue(term, out var known) ? known : _known[term] = Nearness(_vectors.Of(term));
    }

    /// <summary>The vector of a word of the corpus.</summary>
    public TermVector VectorOf(int word) => _vectors.Of(TermOf(word));

    private int TermOf(int word) => _words.TermsOf(word) is { Length: > 0 } terms ? terms[0] : Vocabulary.Unknown;

    private float[]? Nearness(TermVector vector) =>
        vector.IsKnown ? Array.ConvertAll(_groups, g => g.IsKnown ? MathF.Max(0, TensorPrimitives.Dot(g.Values, vector.Values)) : 0) : null;

    /// <summary>A group's own word, or the first of what stands for it that has a vector.</summary>
    private TermVector Of(TermGroup group) =>
        group.Variants.Select(v => _vectors.Of(v.Stem)).Prepend(_vectors.Of(group.Stem)).FirstOrDefault(v => v.IsKnown) ?? TermVector.None;
}
